import * as Y from 'yjs'
import { ROOT_NAMES, rootMap } from './roots.ts'
import type { BlueprintDoc } from './roots.ts'

/**
 * Undo of what was written under one origin. It never takes back what others did, and never deletes an
 * entity of one's own into which somebody else has written since.
 */
export function createUndoManager(doc: BlueprintDoc, origin: unknown): Y.UndoManager {
  return new Y.UndoManager(
    ROOT_NAMES.map((name) => rootMap(doc, name)),
    {
      trackedOrigins: new Set([origin]),
      captureTimeout: 0,
      deleteFilter: (item) => !holdsWorkOfOthers(item, item.id.client),
    },
  )
}

function holdsWorkOfOthers(item: Y.Item, client: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false
  return contentOf(item.content.type).some(
    (inner) => !inner.deleted && (inner.id.client !== client || holdsWorkOfOthers(inner, client)),
  )
}

function contentOf(type: Y.AbstractType<unknown>): Y.Item[] {
  const items = [...type._map.values()]
  for (let item = type._start; item !== null; item = item.right) items.push(item)
  return items
}
