import { ROOT_NAMES } from '@sightline/blueprint'
import type * as Y from 'yjs'
import { RefusedUpdate } from './guard-refusal.ts'
import type { ReadStruct } from './read-update.ts'

/** A type of the document, or a struct that will become one. */
export type Container = Y.Map<unknown> | Y.Text | ReadStruct

/** Where a struct goes. Without a container it goes nowhere: what it belonged to is gone for good. */
export interface Place {
  readonly container: Container | undefined
  /** The entry of a map; null in a list. */
  readonly parentSub: string | null
  /** Types around it, the root being the first. */
  readonly depth: number
}

export const NOWHERE: Place = { container: undefined, parentSub: null, depth: 0 }

const ROOTS: ReadonlySet<string> = new Set(ROOT_NAMES)

/** Throws a RefusedUpdate for a root that a blueprint has not. */
export function rootPlace(doc: Y.Doc, name: string, parentSub: string | undefined): Place {
  if (!ROOTS.has(name)) throw new RefusedUpdate('unknownRoot')
  return { container: doc.getMap(name), parentSub: parentSub ?? null, depth: 1 }
}

export function placeOfItem(item: Y.Item): Place {
  return { container: parentOf(item), parentSub: item.parentSub, depth: depthOf(item) }
}

function depthOf(item: Y.Item): number {
  const around = parentOf(item)._item
  return around === null ? 1 : 1 + depthOf(around)
}

/** An item that is in the document has a type for a parent, and the guard lets no other types in. */
function parentOf(item: Y.Item): Y.Map<unknown> | Y.Text {
  return item.parent as Y.Map<unknown> | Y.Text
}
