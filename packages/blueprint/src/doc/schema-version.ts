import { readMeta } from './read-meta.ts'
import { rootMap, SCHEMA_VERSION } from './roots.ts'
import type { BlueprintDoc } from './roots.ts'

/** Brings a document from one version to the next, by adding. What is in it already may come a second time, later. */
export type SchemaUpgrade = (doc: BlueprintDoc) => void

/** The first leads from version 1 to 2, and so on: one fewer than `SCHEMA_VERSION`. */
export const SCHEMA_UPGRADES: readonly SchemaUpgrade[] = []

/** Whether the document was written by a later version, which this one may read but must not write. */
export function isFromLaterVersion(doc: BlueprintDoc): boolean {
  return readMeta(doc).schemaVersion > SCHEMA_VERSION
}

/** Brings a document to the version that these upgrades lead to; one of a later version is left alone. */
export function upgradeSchema(doc: BlueprintDoc, upgrades: readonly SchemaUpgrade[] = SCHEMA_UPGRADES): void {
  const { schemaVersion } = readMeta(doc)
  const meta = rootMap(doc, 'meta')
  const latest = upgrades.length + 1
  if (schemaVersion > latest || meta.get('schemaVersion') === latest) return
  doc.transact(() => {
    for (const upgrade of upgrades.slice(schemaVersion - 1)) upgrade(doc)
    meta.set('schemaVersion', latest)
  })
}
