import type * as Y from 'yjs'
import { ROOT_NAMES, rootMap } from './roots.ts'
import type { BlueprintDoc, RootName } from './roots.ts'

/** The entities that a transaction touched, by root; for `meta` the set holds the names of its fields. */
export type TouchedEntities = ReadonlyMap<RootName, ReadonlySet<string>>

/**
 * Calls back once after each transaction that touched something, own or remote, with the client ids whose edits were
 * in it (of deletions nobody knows); returns how to stop.
 */
export function observeEntities(
  doc: BlueprintDoc,
  onTouch: (touched: TouchedEntities, isLocal: boolean, writers: readonly number[]) => void,
): () => void {
  let touched = new Map<RootName, Set<string>>()
  const observers = ROOT_NAMES.map((name) => {
    const root = rootMap(doc, name)
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const ids = touched.get(name) ?? new Set<string>()
      touched.set(name, ids)
      for (const event of events) {
        const [id] = event.path
        if (id !== undefined) ids.add(String(id))
        else event.changes.keys.forEach((_change, key) => ids.add(key))
      }
    }
    root.observeDeep(observer)
    return () => root.unobserveDeep(observer)
  })
  const flush = (transaction: Y.Transaction): void => {
    if (touched.size === 0) return
    const done = touched
    touched = new Map()
    onTouch(done, transaction.local, writersOf(transaction))
  }
  doc.on('afterTransaction', flush)
  return () => {
    for (const stop of observers) stop()
    doc.off('afterTransaction', flush)
  }
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) =>
    clock > (beforeState.get(client) ?? 0) ? [client] : [],
  )
}
