import { assetUseNoter } from './asset-uses.ts'
import { insertLogRow } from './insert-log-row.ts'
import { insertSnapshot } from './insert-snapshot.ts'
import { openDatabase } from './open-database.ts'

export interface NewHistory {
  readonly blueprintId: string
  /** The last row of the history that it takes the place of. */
  readonly seq: number
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
  readonly stateVector: Uint8Array
  readonly title: string
  readonly description: string
  /** Something that clients may have seen is not in it; they have to start empty. */
  readonly hasLosses: boolean
  readonly at: number
}

/** No structs and no deletions. */
const EMPTY_UPDATE = Uint8Array.of(0, 0)

/**
 * Puts two generations of one verified document in the place of all snapshots and rows, for every blueprint in one
 * transaction. Its numbers go on, so that nothing that was made from the former history is taken for it.
 */
export function replaceHistories(file: string, histories: readonly NewHistory[]): void {
  const db = openDatabase(file)
  try {
    const dropSnapshots = db.prepare('DELETE FROM snapshot WHERE blueprint_id = ?')
    const dropRows = db.prepare('DELETE FROM update_log WHERE blueprint_id = ?')
    const insert = insertSnapshot(db)
    const insertRow = insertLogRow(db)
    const noteAssetUses = assetUseNoter(db)
    const goOn = db.prepare('UPDATE blueprint SET seq = ?, epoch = epoch + ?, updated_at = ? WHERE id = ?')
    const rename = db.prepare('UPDATE blueprint SET title = ?, description = ? WHERE id = ?')
    db.transaction(() => {
      for (const { blueprintId, seq, title, description, hasLosses, at, ...snapshot } of histories) {
        dropSnapshots.run(blueprintId)
        dropRows.run(blueprintId)
        insert({ ...snapshot, blueprintId, seq: seq + 1, at })
        noteAssetUses(blueprintId, snapshot.bytes)
        insertRow({ blueprintId, seq: seq + 2, bytes: EMPTY_UPDATE, people: [], at })
        insert({ ...snapshot, blueprintId, seq: seq + 2, at })
        goOn.run(seq + 2, hasLosses ? 1 : 0, at, blueprintId)
        if (hasLosses) rename.run(title, description, blueprintId)
      }
    })()
  } finally {
    db.close()
  }
}
