import type { MemberStore } from '../member-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

export function members(db: Sqlite): SyncPort<MemberStore> {
  const ownsTeam = db.prepare<[string, string], { role: string }>(
    `SELECT role FROM team_member JOIN blueprint ON blueprint.team_id = team_member.team_id
     WHERE blueprint.id = ? AND person_id = ? AND role = 'owner'`,
  )
  const set = db.prepare(
    `INSERT INTO blueprint_member (blueprint_id, person_id, role, added_at)
     SELECT @blueprintId, id, @role, @at FROM person WHERE id = @personId
     ON CONFLICT (blueprint_id, person_id) DO UPDATE SET role = excluded.role`,
  )
  const remove = db.prepare('DELETE FROM blueprint_member WHERE blueprint_id = ? AND person_id = ?')
  const removeGrants = db.prepare(
    `DELETE FROM share_grant WHERE share_link_id IN (SELECT id FROM share_link WHERE blueprint_id = ?)
     AND person_id = ?`,
  )
  return {
    set(member) {
      if (ownsTeam.get(member.blueprintId, member.personId) !== undefined) return false
      if (set.run(member).changes === 0) return false
      removeGrants.run(member.blueprintId, member.personId)
      return true
    },
    remove(blueprintId, personId) {
      if (ownsTeam.get(blueprintId, personId) !== undefined) return false
      const removed = remove.run(blueprintId, personId).changes
      return removed + removeGrants.run(blueprintId, personId).changes > 0
    },
  }
}
