import * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readShownDocument } from './read-document.ts'

/** The document, as far as it is shown, as one Yjs update. */
export async function readState(
  parts: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<{ readonly state: Uint8Array<ArrayBuffer>; readonly title: string }> {
  const { blueprint, shows } = await parts.access.require(principal, 'read', blueprintId)
  const state = await readShownDocument(
    parts,
    { blueprintId, shows },
    (doc) => new Uint8Array(Y.encodeStateAsUpdate(doc)),
  )
  return { state, title: blueprint.title }
}
