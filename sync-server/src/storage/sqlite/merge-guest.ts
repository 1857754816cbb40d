import type { Sqlite } from './open-database.ts'
import { roleRank } from './role-rank.ts'

/** See PersonStore.mergeGuest; runs inside the caller's transaction. */
export function mergeGuest(db: Sqlite, guestId: string, accountId: string): readonly string[] {
  const guest = db
    .prepare<[string], { email: string | null }>('SELECT email FROM person WHERE id = ?')
    .get(guestId)
  if (guest === undefined || guest.email !== null || guestId === accountId) return []
  const ids = { guestId, accountId }
  const concerned = db
    .prepare<typeof ids, { id: string }>(
      `SELECT blueprint_id AS id FROM held_role WHERE person_id = @guestId
       UNION SELECT blueprint_id FROM share_grant JOIN share_link ON share_link.id = share_link_id
         WHERE person_id = @guestId
       UNION SELECT blueprint_id FROM client_owner WHERE person_id = @guestId`,
    )
    .all(ids)
  for (const sql of STATEMENTS) db.prepare(sql).run(ids)
  return concerned.map((row) => row.id)
}

const STATEMENTS = [
  `INSERT INTO blueprint_member (blueprint_id, person_id, role, added_at)
     SELECT blueprint_id, @accountId, role, added_at FROM blueprint_member WHERE person_id = @guestId
     ON CONFLICT (blueprint_id, person_id) DO UPDATE SET role = excluded.role
     WHERE ${roleRank('excluded.role')} > ${roleRank('blueprint_member.role')}`,
  `INSERT INTO team_member (team_id, person_id, role, added_at)
     SELECT team_id, @accountId, role, added_at FROM team_member JOIN team ON team.id = team_id
     WHERE person_id = @guestId AND personal_of IS NULL
     ON CONFLICT (team_id, person_id) DO UPDATE SET role = excluded.role
     WHERE ${roleRank('excluded.role')} > ${roleRank('team_member.role')}`,
  `INSERT OR IGNORE INTO share_grant (share_link_id, person_id, granted_at)
     SELECT share_link_id, @accountId, granted_at FROM share_grant WHERE person_id = @guestId`,
  'UPDATE share_link SET created_by = @accountId WHERE created_by = @guestId',
  'UPDATE client_owner SET person_id = @accountId WHERE person_id = @guestId',
  'UPDATE comment_thread SET created_by = @accountId WHERE created_by = @guestId',
  'UPDATE comment_thread SET resolved_by = @accountId WHERE resolved_by = @guestId',
  'UPDATE OR IGNORE dot SET person_id = @accountId WHERE person_id = @guestId',
  'UPDATE workshop SET turn_person_id = @accountId WHERE turn_person_id = @guestId',
  'UPDATE comment SET person_id = @accountId WHERE person_id = @guestId',
  'UPDATE OR IGNORE comment_mention SET person_id = @accountId WHERE person_id = @guestId',
  'UPDATE OR IGNORE comment_reaction SET person_id = @accountId WHERE person_id = @guestId',
  `INSERT INTO thread_read (thread_id, person_id, number)
     SELECT thread_id, @accountId, number FROM thread_read WHERE person_id = @guestId
     ON CONFLICT DO UPDATE SET number = max(thread_read.number, excluded.number)`,
  'UPDATE activity SET person_id = @accountId WHERE person_id = @guestId',
  `UPDATE blueprint SET team_id = (SELECT id FROM team WHERE personal_of = @accountId)
     WHERE team_id = (SELECT id FROM team WHERE personal_of = @guestId)`,
  'DELETE FROM person WHERE id = @guestId',
]
