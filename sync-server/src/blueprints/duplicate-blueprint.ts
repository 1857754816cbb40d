import { editMeta, showsEverything } from '@sightline/blueprint'
import * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readdressEvidence } from './readdress-evidence.ts'
import { readState } from './read-state.ts'
import { assetIdsIn } from '../assets/shown-assets.ts'
import { storeNewBlueprint } from './store-new-blueprint.ts'

/** The copy belongs to whoever asks and has nobody else; it has images and files of its own. */
export async function duplicateBlueprint(
  parts: BlueprintParts,
  principal: Principal,
  blueprintId: string,
  title: string | undefined,
): Promise<string> {
  const { shows } = await parts.access.require(principal, 'duplicate', blueprintId)
  const { state } = await readState(parts, principal, blueprintId)
  const write = (doc: Y.Doc, id: string): void => {
    Y.applyUpdate(doc, state)
    readdressEvidence(doc, { from: blueprintId, to: id })
    if (title !== undefined) editMeta(doc, { title })
  }
  if (showsEverything(shows))
    return storeNewBlueprint(parts, principal.person.id, write, { copyOf: blueprintId })
  const copy = await storeNewBlueprint(parts, principal.person.id, write)
  const ids = assetIdsIn(state, await parts.storage.assets.list(blueprintId))
  const addedAt = parts.clock.now()
  await parts.storage.assets.copy({ from: blueprintId, to: copy, ids, addedAt }, Number.MAX_SAFE_INTEGER)
  return copy
}
