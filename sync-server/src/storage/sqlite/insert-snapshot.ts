import type { NewSnapshot } from '../update-log.ts'
import type { Sqlite } from './open-database.ts'
import { packed } from './packed-snapshot.ts'

export function insertSnapshot(db: Sqlite): (snapshot: NewSnapshot) => void {
  const insert = db.prepare(
    'INSERT INTO snapshot (blueprint_id, seq, bytes, sha256, taken_at) VALUES (@blueprintId, @seq, @bytes, @sha256, @at)',
  )
  return (snapshot) => void insert.run({ ...snapshot, bytes: packed(snapshot.bytes) })
}
