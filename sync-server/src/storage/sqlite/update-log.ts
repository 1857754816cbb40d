import { crc32 } from 'node:zlib'
import { StorageError } from '../storage-error.ts'
import type { ClientOwner, LogEntry, StoredDocument, UpdateLog } from '../update-log.ts'
import { deedTrimmer, deedWriter } from './activity.ts'
import { insertLogRow } from './insert-log-row.ts'
import { insertSnapshot } from './insert-snapshot.ts'
import type { Sqlite } from './open-database.ts'
import { unpacked, type PackedSnapshot } from './packed-snapshot.ts'
import type { SyncPort } from './sync-port.ts'

interface SnapshotRow extends PackedSnapshot {
  readonly seq: number
  readonly stateVector: Uint8Array | null
  readonly stateVectorCrc32: number | null
}

interface UpdateRow {
  readonly seq: number
  readonly bytes: Uint8Array
  readonly crc32: number
}

/** How many snapshots are kept, the older ones against damage of the newest. */
export const generations = 2

export function updateLog(db: Sqlite): SyncPort<UpdateLog> {
  const advance = db.prepare(
    'UPDATE blueprint SET seq = @seq, updated_at = @at WHERE id = @blueprintId AND epoch = @epoch AND seq = @seq - 1',
  )
  const repeatMeta = db.prepare(
    'UPDATE blueprint SET title = @title, description = @description, schema_version = @schemaVersion WHERE id = @blueprintId',
  )
  const insertOwner = db.prepare(
    'INSERT OR IGNORE INTO client_owner (blueprint_id, client_id, person_id) VALUES (?, ?, ?)',
  )
  const insertRow = insertLogRow(db)
  const writeDeed = deedWriter(db)
  const load = loadDocument(db)
  const saveSnapshot = snapshotSaver(db)

  function append(entry: LogEntry): void {
    const { seq, at, blueprintId, epoch } = entry
    if (advance.run({ seq, at, blueprintId, epoch }).changes === 0) {
      throw new StorageError('conflict', `row ${seq} does not follow`)
    }
    insertRow(entry)
    for (const owner of entry.owners) insertOwner.run(blueprintId, owner.clientId, owner.personId)
    if (entry.meta !== undefined) repeatMeta.run({ blueprintId, ...entry.meta })
    for (const deed of entry.deeds ?? []) writeDeed(blueprintId, deed)
  }

  return { append, load, saveSnapshot }
}

function loadDocument(db: Sqlite): SyncPort<UpdateLog>['load'] {
  const head = db.prepare<[string], Pick<StoredDocument, 'epoch' | 'seq' | 'schemaVersion'>>(
    'SELECT epoch, seq, schema_version AS schemaVersion FROM blueprint WHERE id = ?',
  )
  const snapshots = db.prepare<[string], SnapshotRow>(
    `SELECT seq, bytes, sha256, state_vector AS stateVector, state_vector_crc32 AS stateVectorCrc32
     FROM snapshot WHERE blueprint_id = ? ORDER BY seq DESC`,
  )
  const rows = db.prepare<[string, number], UpdateRow>(
    'SELECT seq, bytes, crc32 FROM update_log WHERE blueprint_id = ? AND seq > ? ORDER BY seq',
  )
  const owners = db.prepare<[string], ClientOwner>(
    'SELECT client_id AS clientId, person_id AS personId FROM client_owner WHERE blueprint_id = ?',
  )
  return (blueprintId): StoredDocument | undefined => {
    const found = head.get(blueprintId)
    if (found === undefined) return undefined
    const { snapshot, isNewest } = newestIntact(snapshots.iterate(blueprintId))
    const from = snapshot?.seq ?? 0
    const updates = intactUpdates(rows.all(blueprintId, from), from)
    if (snapshot === undefined && updates.length === 0) {
      throw new StorageError('damaged', 'neither a snapshot nor the beginning of the log is left')
    }
    return {
      ...found,
      snapshot,
      updates,
      owners: owners.all(blueprintId),
      damage: from + updates.length < found.seq ? 'partial' : isNewest ? 'none' : 'recovered',
    }
  }
}

/** The older ones are not even read when the newest is what it was. */
function newestIntact(rows: Iterable<SnapshotRow>): {
  readonly snapshot: StoredDocument['snapshot']
  readonly isNewest: boolean
} {
  let isNewest = true
  for (const row of rows) {
    const bytes = unpacked(row)
    if (bytes !== undefined)
      return { snapshot: { seq: row.seq, bytes, stateVector: intactVector(row) }, isNewest }
    isNewest = false
  }
  return { snapshot: undefined, isNewest }
}

function intactVector({ stateVector, stateVectorCrc32 }: SnapshotRow): Uint8Array | undefined {
  return stateVector !== null && crc32(stateVector) === stateVectorCrc32 ? stateVector : undefined
}

/** The rows after `after` up to the first that is missing or fails its check. */
function intactUpdates(rows: readonly UpdateRow[], after: number): readonly Uint8Array[] {
  const isIntact = (row: UpdateRow, index: number): boolean =>
    row.seq === after + index + 1 && crc32(row.bytes) === row.crc32
  const end = rows.findIndex((row, index) => !isIntact(row, index))
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => row.bytes)
}

function snapshotSaver(db: Sqlite): SyncPort<UpdateLog>['saveSnapshot'] {
  const newest = db.prepare<[string], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM snapshot WHERE blueprint_id = ?',
  )
  const insert = insertSnapshot(db)
  const oldestKept = db.prepare<[string, number], { seq: number }>(
    'SELECT seq FROM snapshot WHERE blueprint_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ?',
  )
  const dropSnapshots = db.prepare('DELETE FROM snapshot WHERE blueprint_id = ? AND seq < ?')
  const trimDeeds = deedTrimmer(db)
  const dropRows = db.prepare('DELETE FROM update_log WHERE blueprint_id = ? AND seq <= ?')
  return (snapshot) => {
    if ((newest.get(snapshot.blueprintId)?.seq ?? 0) >= snapshot.seq) return false
    insert(snapshot)
    const kept = oldestKept.get(snapshot.blueprintId, generations - 1)
    if (kept !== undefined) {
      dropSnapshots.run(snapshot.blueprintId, kept.seq)
      dropRows.run(snapshot.blueprintId, kept.seq)
    }
    trimDeeds(snapshot.blueprintId)
    return true
  }
}
