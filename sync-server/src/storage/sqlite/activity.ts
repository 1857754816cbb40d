import type { ActivityStore, Deed, DeedRow } from '../activity-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

/** So many of the newest are kept of each blueprint. */
export const KEPT_DEEDS = 10_000

export function activity(db: Sqlite): SyncPort<ActivityStore> {
  const newest = db.prepare<[{ blueprintId: string; seq: number; ordinal: number; limit: number }], DeedRow>(
    `SELECT seq, ordinal, person_id AS personId, verb, root, entity_id AS entityId, count, title,
       began_at AS beganAt, at, person.name AS personName, person.colour AS personColour
     FROM activity LEFT JOIN person ON person.id = person_id
     WHERE blueprint_id = @blueprintId AND (seq, ordinal) < (@seq, @ordinal)
     ORDER BY seq DESC, ordinal DESC LIMIT @limit`,
  )
  return {
    list: ({ blueprintId, before = { seq: Number.MAX_SAFE_INTEGER, ordinal: 0 }, limit }) =>
      newest.all({ blueprintId, seq: before.seq, ordinal: before.ordinal, limit }),
  }
}

/** Writes a deed, or how far it has gone on. */
export function deedWriter(db: Sqlite): (blueprintId: string, deed: Deed) => void {
  const write = db.prepare(
    `INSERT INTO activity VALUES (
       @blueprintId, @seq, @ordinal, @personId, @verb, @root, @entityId, @count, @title, @beganAt, @at)
     ON CONFLICT DO UPDATE SET title = excluded.title, at = excluded.at`,
  )
  return (blueprintId, deed) => void write.run({ blueprintId, ...deed })
}

/** Forgets the oldest beyond what is kept. */
export function deedTrimmer(db: Sqlite): (blueprintId: string) => void {
  const firstKept = db.prepare<[string, number], { seq: number; ordinal: number }>(
    `SELECT seq, ordinal FROM activity WHERE blueprint_id = ?
     ORDER BY seq DESC, ordinal DESC LIMIT 1 OFFSET ?`,
  )
  const drop = db.prepare('DELETE FROM activity WHERE blueprint_id = ? AND (seq, ordinal) < (?, ?)')
  return (blueprintId) => {
    const kept = firstKept.get(blueprintId, KEPT_DEEDS - 1)
    if (kept !== undefined) drop.run(blueprintId, kept.seq, kept.ordinal)
  }
}
