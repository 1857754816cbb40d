import { crc32 } from 'node:zlib'
import type { Sqlite } from './open-database.ts'
import { unpacked, type PackedSnapshot } from './packed-snapshot.ts'

export interface StoredSnapshot {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly isIntact: boolean
}

export interface StoredRow extends StoredSnapshot {
  readonly writtenAt: number
}

/** All that is left of a blueprint's document, whether it passes its check or not, in the order of seq. */
export interface StoredHistory {
  /** The last row that was ever committed. */
  readonly seq: number
  readonly epoch: number
  readonly snapshots: readonly StoredSnapshot[]
  readonly rows: readonly StoredRow[]
}

export function readHistory(db: Sqlite, blueprintId: string): StoredHistory {
  const head = db
    .prepare<[string], { seq: number; epoch: number }>('SELECT seq, epoch FROM blueprint WHERE id = ?')
    .get(blueprintId)
  const snapshots = db
    .prepare<[string], PackedSnapshot & { seq: number }>(
      'SELECT seq, bytes, sha256 FROM snapshot WHERE blueprint_id = ? ORDER BY seq',
    )
    .all(blueprintId)
  const rows = db
    .prepare<[string], { seq: number; bytes: Uint8Array; crc32: number; writtenAt: number }>(
      `SELECT seq, bytes, crc32, written_at AS writtenAt FROM update_log WHERE blueprint_id = ? ORDER BY seq`,
    )
    .all(blueprintId)
  return {
    seq: head?.seq ?? 0,
    epoch: head?.epoch ?? 0,
    snapshots: snapshots.map((snapshot) => {
      const bytes = unpacked(snapshot)
      return { seq: snapshot.seq, bytes: bytes ?? snapshot.bytes, isIntact: bytes !== undefined }
    }),
    rows: rows.map(({ seq, bytes, writtenAt, ...row }) => ({
      seq,
      bytes,
      writtenAt,
      isIntact: crc32(bytes) === row.crc32,
    })),
  }
}
