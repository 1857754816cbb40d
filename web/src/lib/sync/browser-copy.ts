import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** Undefined where the browser keeps nothing: a private window, or a disk that is full. */
export async function openBrowserCopy(name: string, doc: Y.Doc): Promise<IndexeddbPersistence | undefined> {
  return (await canKeep()) ? new IndexeddbPersistence(name, doc) : undefined
}

/** Found out by trying, since the persistence itself waits for ever where it cannot open its database. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('sightline')
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}
