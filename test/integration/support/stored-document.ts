import { zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import * as Y from 'yjs'

interface Bytes {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** What the file holds of a blueprint, read without the server: the newest snapshot and the log after it. */
export function readStoredDocument(file: string, blueprintId: string): Y.Doc {
  const db = new Database(file, { readonly: true })
  try {
    const snapshot = db
      .prepare<[string], Bytes>(
        'SELECT seq, bytes FROM snapshot WHERE blueprint_id = ? ORDER BY seq DESC LIMIT 1',
      )
      .get(blueprintId)
    const rows = db
      .prepare<[string, number], Bytes>(
        'SELECT seq, bytes FROM update_log WHERE blueprint_id = ? AND seq > ? ORDER BY seq',
      )
      .all(blueprintId, snapshot?.seq ?? 0)
    const doc = new Y.Doc()
    if (snapshot !== undefined) Y.applyUpdate(doc, zstdDecompressSync(snapshot.bytes))
    for (const row of rows) Y.applyUpdate(doc, row.bytes)
    return doc
  } finally {
    db.close()
  }
}

/** The newest snapshot; undefined while rows of the log are waiting to become part of one. */
export function storedSnapshot(file: string, blueprintId: string): Uint8Array | undefined {
  const db = new Database(file, { readonly: true })
  try {
    const snapshot = db
      .prepare<[string], { bytes: Uint8Array }>(
        `SELECT snapshot.bytes FROM snapshot
         JOIN blueprint ON blueprint.id = snapshot.blueprint_id AND blueprint.seq = snapshot.seq
         WHERE blueprint.id = ?`,
      )
      .get(blueprintId)
    return snapshot && zstdDecompressSync(snapshot.bytes)
  } finally {
    db.close()
  }
}
