import * as Y from 'yjs'
import { isEntityId } from '../vocabulary/ids.ts'
import { rootMap } from './roots.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from './roots.ts'

/** One entity's map, or undefined when there is none of that id. */
export function entityMap(doc: BlueprintDoc, root: EntityRoot, id: string): EntityMap | undefined {
  const value = rootMap(doc, root).get(id)
  return value instanceof Y.Map && isEntityId(id) ? (value as EntityMap) : undefined
}

/** Every entity of a root; entries that are no entity are passed over. */
export function entityMaps(doc: BlueprintDoc, root: EntityRoot): [string, EntityMap][] {
  const found: [string, EntityMap][] = []
  rootMap(doc, root).forEach((value, id) => {
    if (value instanceof Y.Map && isEntityId(id)) found.push([id, value as EntityMap])
  })
  return found
}
