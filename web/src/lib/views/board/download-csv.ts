import type { Blueprint, Language } from '@sightline/blueprint'

/** Saves what is on the board as a file, without asking the server: it works offline and for what was not sent. */
export async function downloadCsv(blueprint: Blueprint, language: Language): Promise<void> {
  const { exportCsv } = await import('@sightline/blueprint/interchange')
  const file = new Blob([exportCsv(blueprint, language)], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName(blueprint.meta.title)}.csv`
  link.click()
  URL.revokeObjectURL(address)
}

/** A title without what file systems refuse. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 100) || 'blueprint'
  )
}
