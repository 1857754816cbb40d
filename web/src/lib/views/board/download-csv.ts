import type { Blueprint, Language } from '@sightline/blueprint'
import { fileName, saveFile } from '#lib/ui/save-file.ts'

/** Saves what is on the board as a file, without asking the server: it works offline and for what was not sent. */
export async function downloadCsv(blueprint: Blueprint, language: Language): Promise<void> {
  const { exportCsv } = await import('@sightline/blueprint/interchange')
  const file = new Blob([exportCsv(blueprint, language)], { type: 'text/csv;charset=utf-8' })
  saveFile(file, `${fileName(blueprint.meta.title, 'blueprint')}.csv`)
}
