import * as idb from 'lib0/indexeddb'

/** Which history of which blueprint a copy in this browser holds, and whose edits. */
export interface CopyKey {
  readonly personId: string
  readonly blueprintId: string
  readonly epoch: number
}

/** The stores that y-indexeddb makes. */
const UPDATES = 'updates'
const CUSTOM = 'custom'
/** Each tab that has something unsent says how much under a key of its own. */
const UNSENT = 'unsent'

export function copyName({ personId, blueprintId, epoch }: CopyKey): string {
  return `sightline:${personId}:${blueprintId}:${epoch}`
}

export function unsentKey(tabId: string): string {
  return `${UNSENT}:${tabId}`
}

/** How much each tab, open or closed, has left unsent in a copy, by the tab's key. */
export type UnsentMarks = ReadonlyMap<string, number>

/** Throws where the browser keeps nothing: in a private window, or on a disk that is full. */
export function openCopy(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (db) => idb.createStores(db, [[UPDATES, { autoIncrement: true }], [CUSTOM]]))
}

export async function readMarks(db: IDBDatabase): Promise<UnsentMarks> {
  const custom = storeOf(db, CUSTOM, 'readonly')
  const entries = (await idb.getAllKeysValues(custom)) as { k: unknown; v: unknown }[]
  return new Map(
    entries.flatMap(({ k, v }) =>
      typeof k === 'string' && k.startsWith(UNSENT) && typeof v === 'number' && v > 0 ? [[k, v]] : [],
    ),
  )
}

/** Those that have changed meanwhile stay: their tab has written more. */
export async function removeMarks(db: IDBDatabase, marks: UnsentMarks): Promise<void> {
  const custom = storeOf(db, CUSTOM, 'readwrite')
  await Promise.all(
    [...marks].map(async ([key, value]) => {
      if ((await idb.get(custom, key)) === value) await idb.del(custom, key)
    }),
  )
}

export function totalOf(marks: UnsentMarks): number {
  return [...marks.values()].reduce((sum, unsent) => sum + unsent, 0)
}

function storeOf(db: IDBDatabase, name: string, access: 'readonly' | 'readwrite'): IDBObjectStore {
  return db.transaction(name, access).objectStore(name)
}
