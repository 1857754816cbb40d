import { readMeta } from './read-meta.ts'
import { SCHEMA_VERSION } from './roots.ts'
import type { BlueprintDoc } from './roots.ts'

/** Whether the document was written by a later version, which this one may read but must not write. */
export function isFromLaterVersion(doc: BlueprintDoc): boolean {
  return readMeta(doc).schemaVersion > SCHEMA_VERSION
}
