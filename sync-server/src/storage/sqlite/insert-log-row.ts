import { crc32 } from 'node:zlib'
import type { LogEntry } from '../update-log.ts'
import { assetUseNoter } from './asset-uses.ts'
import type { Sqlite } from './open-database.ts'

export type LogRow = Pick<LogEntry, 'blueprintId' | 'seq' | 'bytes' | 'people' | 'at'>

/** The one way to write to the log. */
export function insertLogRow(db: Sqlite): (row: LogRow) => void {
  const insert = db.prepare(
    'INSERT INTO update_log (blueprint_id, seq, bytes, crc32, people, written_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const noteAssetUses = assetUseNoter(db)
  return ({ blueprintId, seq, bytes, people, at }) => {
    insert.run(blueprintId, seq, bytes, crc32(bytes), JSON.stringify(people), at)
    noteAssetUses(blueprintId, bytes)
  }
}
