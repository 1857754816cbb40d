import * as idb from 'lib0/indexeddb'
import * as Y from 'yjs'

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
  return `${beginningOf(personId, blueprintId)}${epoch}`
}

function beginningOf(personId: string, blueprintId: string): string {
  return `sightline:${personId}:${blueprintId}:`
}

export function unsentKey(tabId: string): string {
  return `${UNSENT}:${tabId}`
}

/** How much each tab, open or closed, has left unsent in a copy, by the tab's key. */
export type UnsentMarks = ReadonlyMap<string, number>

/** Throws where the browser keeps nothing: in a private window, or on a disk that is full. */
function openCopy(name: string): Promise<IDBDatabase> {
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

/** The copies of one blueprint in this browser; none where it does not tell. */
export async function listCopies(blueprintId: string, personIds: readonly string[]): Promise<string[]> {
  const names = await databaseNames()
  return names.filter((name) =>
    personIds.some((personId) => name.startsWith(beginningOf(personId, blueprintId))),
  )
}

/** The document as a copy holds it. */
export async function readCopy(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of await readUpdates(name)) Y.applyUpdate(doc, update)
  return doc
}

export async function deleteCopy(name: string): Promise<void> {
  await idb.deleteDB(name)
}

/**
 * Puts what is unsent in one copy into another. The first is deleted only when the second has it, so that being
 * interrupted loses nothing.
 */
export async function moveCopy(from: string, to: string): Promise<void> {
  if (!(await databaseNames()).includes(from)) return
  const marks = await withCopy(from, readMarks)
  if (totalOf(marks) > 0) {
    const updates = await readUpdates(from)
    await withCopy(to, (db) => addTo(db, updates, marks))
  }
  await deleteCopy(from)
}

/** Opens a copy for one task alone. */
export async function withCopy<Result>(
  name: string,
  task: (db: IDBDatabase) => Promise<Result>,
): Promise<Result> {
  const db = await openCopy(name)
  try {
    return await task(db)
  } finally {
    db.close()
  }
}

function readUpdates(name: string): Promise<readonly Uint8Array[]> {
  return withCopy(
    name,
    (db) => idb.getAll(storeOf(db, UPDATES, 'readonly')) as Promise<readonly Uint8Array[]>,
  )
}

function addTo(db: IDBDatabase, updates: readonly Uint8Array[], marks: UnsentMarks): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([UPDATES, CUSTOM], 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the copy was not written'))
    for (const update of updates) transaction.objectStore(UPDATES).add(update)
    for (const [key, unsent] of marks) transaction.objectStore(CUSTOM).put(unsent, key)
  })
}

async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  } catch {
    return []
  }
}
