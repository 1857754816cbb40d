import type { Dots, PersonColour } from '@sightline/protocol'
import type { VoteRow, WorkshopStore } from '../workshop-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

interface StoredWorkshop {
  readonly seconds: number | null
  readonly endsAt: number | null
  readonly hidesStickies: 0 | 1
  readonly id: string | null
  readonly name: string | null
  readonly colour: PersonColour | null
}

const VOTE = `SELECT id, blueprint_id AS blueprintId, title, dots_each AS dotsEach, targets, opened_at AS openedAt,
    closed_at AS closedAt, (SELECT count(DISTINCT person_id) FROM dot WHERE vote_id = vote.id) AS voters
  FROM vote`

export function workshops(db: Sqlite): SyncPort<WorkshopStore> {
  const find = db.prepare<[string], StoredWorkshop>(
    `SELECT timer_seconds AS seconds, timer_ends_at AS endsAt, hides_stickies AS hidesStickies,
       person.id AS id, name, colour
     FROM workshop LEFT JOIN person ON person.id = turn_person_id WHERE blueprint_id = ?`,
  )
  const setTimer = db.prepare(
    `INSERT INTO workshop (blueprint_id, timer_seconds, timer_ends_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET timer_seconds = excluded.timer_seconds, timer_ends_at = excluded.timer_ends_at`,
  )
  const setTurn = db.prepare(
    `INSERT INTO workshop (blueprint_id, turn_person_id) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET turn_person_id = excluded.turn_person_id`,
  )
  const hideStickies = db.prepare(
    `INSERT INTO workshop (blueprint_id, hides_stickies) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET hides_stickies = excluded.hides_stickies`,
  )
  const open = db.prepare(
    `INSERT OR IGNORE INTO vote (id, blueprint_id, title, dots_each, targets, opened_at)
     VALUES (@id, @blueprintId, @title, @dotsEach, @targets, @openedAt)`,
  )
  const vote = db.prepare<[string], VoteRow>(`${VOTE} WHERE id = ?`)
  const lastVote = db.prepare<[string], VoteRow>(
    `${VOTE} WHERE blueprint_id = ? ORDER BY closed_at IS NULL DESC, opened_at DESC, id LIMIT 1`,
  )
  const close = db.prepare('UPDATE vote SET closed_at = ? WHERE id = ? AND closed_at IS NULL')
  const elsewhere = db.prepare<[string, string, string], { dots: number }>(
    `SELECT coalesce(sum(count), 0) AS dots FROM dot
     WHERE vote_id = ? AND person_id = ? AND target_id <> ?`,
  )
  const place = db.prepare(
    `INSERT INTO dot (vote_id, person_id, target_id, count) VALUES (@voteId, @personId, @targetId, @count)
     ON CONFLICT DO UPDATE SET count = excluded.count`,
  )
  const take = db.prepare('DELETE FROM dot WHERE vote_id = ? AND person_id = ? AND target_id = ?')
  const own = db.prepare<[string, string], Dots>(
    'SELECT target_id AS targetId, count FROM dot WHERE vote_id = ? AND person_id = ? ORDER BY target_id',
  )
  const totals = db.prepare<[string], Dots>(
    `SELECT target_id AS targetId, sum(count) AS count FROM dot WHERE vote_id = ?
     GROUP BY target_id ORDER BY sum(count) DESC, target_id`,
  )
  return {
    find(blueprintId) {
      const row = find.get(blueprintId)
      if (row === undefined) return { timer: null, turn: null, hidesStickies: false }
      const { seconds, endsAt, id, name, colour, hidesStickies } = row
      return {
        timer: seconds === null || endsAt === null ? null : { seconds, endsAt },
        turn: id === null || name === null || colour === null ? null : { id, name, colour },
        hidesStickies: hidesStickies === 1,
      }
    },
    setTimer: (blueprintId, timer) =>
      void setTimer.run(blueprintId, timer?.seconds ?? null, timer?.endsAt ?? null),
    setTurn: (blueprintId, personId) => void setTurn.run(blueprintId, personId),
    hideStickies: (blueprintId, hidden) => void hideStickies.run(blueprintId, hidden ? 1 : 0),
    openVote: (wanted) => open.run(wanted).changes > 0,
    findVote: (id) => vote.get(id),
    lastVote: (blueprintId) => lastVote.get(blueprintId),
    closeVote: (id, at) => close.run(at, id).changes > 0,
    placeDots(dots) {
      const { voteId, personId, targetId, count } = dots
      const found = vote.get(voteId)
      if (found === undefined || found.closedAt !== null) return 'closed'
      const others = elsewhere.get(voteId, personId, targetId)?.dots ?? 0
      if (count > 0 && others + count > found.dotsEach) return 'spent'
      if (count === 0) take.run(voteId, personId, targetId)
      else place.run(dots)
      return 'done'
    },
    dotsOf: (voteId, personId) => own.all(voteId, personId),
    totals: (voteId) => totals.all(voteId),
  }
}
