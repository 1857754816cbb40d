import { isDeepStrictEqual } from 'node:util'
import { ROOT_NAMES } from '@sightline/blueprint'
import * as Y from 'yjs'

/** Whether two documents read the same, and know of the same edits. */
export function isSame(a: Y.Doc, b: Y.Doc): boolean {
  return isDeepStrictEqual(knownBy(a), knownBy(b)) && isDeepStrictEqual(contentOf(a), contentOf(b))
}

function contentOf(doc: Y.Doc): object {
  return Object.fromEntries(ROOT_NAMES.map((root) => [root, doc.getMap(root).toJSON()]))
}

function knownBy(doc: Y.Doc): object {
  return Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))
}
