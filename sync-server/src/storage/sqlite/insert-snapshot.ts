import { crc32 } from 'node:zlib'
import type { NewSnapshot } from '../update-log.ts'
import type { Sqlite } from './open-database.ts'
import { packed } from './packed-snapshot.ts'

export function insertSnapshot(db: Sqlite): (snapshot: NewSnapshot) => void {
  const insert = db.prepare(
    `INSERT INTO snapshot (blueprint_id, seq, bytes, sha256, state_vector, state_vector_crc32, taken_at)
     VALUES (@blueprintId, @seq, @bytes, @sha256, @stateVector, @stateVectorCrc32, @at)`,
  )
  return (snapshot) => {
    const { stateVector } = snapshot
    insert.run({ ...snapshot, bytes: packed(snapshot.bytes), stateVectorCrc32: crc32(stateVector) })
  }
}
