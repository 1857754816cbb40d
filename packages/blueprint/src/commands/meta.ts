import type { BlueprintDoc } from '../doc/roots.ts'
import { rootMap } from '../doc/roots.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { cleanTitle, mustFit } from './require.ts'
import { setFields } from './write.ts'

export interface MetaChanges {
  readonly title?: string
  readonly description?: string
  /** ISO 4217 */
  readonly currency?: string
}

export function editMeta(doc: BlueprintDoc, changes: MetaChanges): void {
  const title = changes.title === undefined ? {} : { title: cleanTitle(changes.title, LIMITS.titleLength) }
  const clean = { ...changes, ...title }
  mustFit('meta', clean)
  doc.transact(() => setFields(rootMap(doc, 'meta'), clean))
}
