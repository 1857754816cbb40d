import { ROOT_NAMES } from '@sightline/blueprint'
import * as Y from 'yjs'

/** A document with the same content and no history: as if one person had written all of it at once. */
export function freshCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  copy.transact(() => {
    for (const root of ROOT_NAMES) copyEntries(doc.getMap(root), copy.getMap(root))
  })
  return copy
}

function copyEntries(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  for (const [key, value] of from) {
    if (value instanceof Y.Map) copyEntries(value, to.set(key, new Y.Map()))
    else to.set(key, value instanceof Y.Text ? value.clone() : value)
  }
}
