import { readBlueprint, type Language } from '@sightline/blueprint'
import { exportCsv as writeCsv } from '@sightline/blueprint/interchange'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readShownDocument } from './read-document.ts'

export async function exportCsv(
  parts: BlueprintParts,
  principal: Principal,
  blueprintId: string,
  language: Language,
): Promise<{ readonly csv: string; readonly title: string }> {
  const { blueprint, shows } = await parts.access.require(principal, 'read', blueprintId)
  const csv = await readShownDocument(parts, { blueprintId, shows }, (doc) =>
    writeCsv(readBlueprint(doc), language),
  )
  return { csv, title: blueprint.title }
}
