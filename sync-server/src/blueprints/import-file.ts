import type { Language } from '@sightline/blueprint'
import { importFile as readImport, textOfBytes } from '@sightline/blueprint/interchange'
import type { ImportFileReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { newId } from '../kernel/ids.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { storeNewBlueprint } from './store-new-blueprint.ts'

export interface ImportedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly language: Language
}

/** A new blueprint from a file, with a report of what was understood. */
export async function importFile(
  parts: BlueprintParts,
  { person }: Principal,
  { bytes, fileName, language }: ImportedFile,
): Promise<ImportFileReply> {
  const imported = readImport({ text: textOfBytes(bytes), fileName, language, newId })
  const id = await storeNewBlueprint(parts, person.id, (doc) => imported.write(doc))
  return { id, report: imported.report }
}
