import { entityTitle, readMeta, ROOT_NAMES, type RootName } from '@sightline/blueprint'
import * as Y from 'yjs'
import type { Verb } from '../storage/activity-store.ts'

/** What one person did to one thing in one batch. */
export interface Touch {
  readonly personId: string
  readonly verb: Verb
  readonly root: RootName
  readonly entityId: string
  /** To be asked before the next batch. Not read ahead: most touches go on with what is known to be done. */
  readonly title: () => string
}

/** As Yjs itself types what a transaction changed. */
type AnyType = Parameters<Y.Transaction['changed']['get']>[0]

/**
 * Reads off the one transaction of a batch who touched what, by asking after each person's frame what is new in it. A
 * text that two people change in one batch goes to the first.
 */
export class BatchTouches {
  readonly #doc: Y.Doc
  readonly #roots: ReadonlyMap<AnyType, RootName>
  readonly #seen = new Map<AnyType, number>()
  readonly #found = new Map<string, Touch>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#roots = new Map(
      ROOT_NAMES.map((name): [AnyType, RootName] => [doc.getMap(name) as unknown as AnyType, name]),
    )
  }

  /** Without a person it is nobody's, as what the server does to every document of an earlier schema. */
  note(personId: string | undefined): void {
    for (const [type, keys] of this.#doc._transaction?.changed ?? []) {
      const seen = this.#seen.get(type) ?? 0
      if (keys.size === seen) continue
      this.#seen.set(type, keys.size)
      if (personId !== undefined) this.#add(personId, type, [...keys].slice(seen))
    }
  }

  take(): readonly Touch[] {
    const touches = [...this.#found.values()]
    this.#seen.clear()
    this.#found.clear()
    return touches
  }

  #add(personId: string, type: AnyType, keys: readonly (string | null)[]): void {
    const root = this.#roots.get(type)
    if (root === undefined) return this.#changed(personId, type)
    if (root === 'meta') {
      return this.#put({
        personId,
        verb: 'changed',
        root,
        entityId: 'meta',
        title: () => readMeta(this.#doc).title,
      })
    }
    for (const key of keys) {
      const item = key === null ? undefined : type._map.get(key)
      if (!(item?.content instanceof Y.ContentType)) continue
      const verb = item.deleted ? 'deleted' : 'added'
      this.#put({ personId, verb, root, entityId: String(key), title: titleOf(item) })
    }
  }

  #changed(personId: string, type: AnyType): void {
    let item = type._item
    while (item?.parent instanceof Y.AbstractType) {
      const root = this.#roots.get(item.parent)
      if (root !== undefined && item.content instanceof Y.ContentType) {
        const entityId = item.parentSub ?? ''
        return this.#put({ personId, verb: 'changed', root, entityId, title: titleOf(item) })
      }
      item = item.parent._item
    }
  }

  /** What is added or deleted has been changed too; that is not said twice. */
  #put(touch: Touch): void {
    if (touch.verb === 'deleted') this.#keepTitle(touch)
    const key = `${touch.personId} ${touch.root} ${touch.entityId}`
    const known = this.#found.get(key)
    if (known === undefined || touch.verb === 'deleted') this.#found.set(key, touch)
    else this.#found.set(key, { ...touch, verb: known.verb })
  }

  /** What others did to it before, in the same batch, cannot be asked for its name any more. */
  #keepTitle({ root, entityId, title }: Touch): void {
    for (const [key, touch] of this.#found) {
      if (touch.root === root && touch.entityId === entityId) this.#found.set(key, { ...touch, title })
    }
  }
}

/** What is deleted is read at once: nothing of it is left when the transaction is over. */
function titleOf(item: Y.Item): () => string {
  const entity = (item.content as Y.ContentType).type as Y.Map<unknown>
  if (!item.deleted) return () => entityTitle(entity)
  const title = entityTitle(entity)
  return () => title
}
