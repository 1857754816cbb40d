import { readBlueprint, type Language } from '@sightline/blueprint'
import { exportCsv as writeCsv } from '@sightline/blueprint/interchange'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readDocument } from './read-document.ts'

export async function exportCsv(
  parts: BlueprintParts,
  principal: Principal,
  blueprintId: string,
  language: Language,
): Promise<{ readonly csv: string; readonly title: string }> {
  const { blueprint } = await parts.access.require(principal, 'read', blueprintId)
  const csv = await readDocument(parts, blueprintId, (doc) => writeCsv(readBlueprint(doc), language))
  return { csv, title: blueprint.title }
}
