import type { InvitationRow, InvitationStore } from '../invitation-store.ts'
import type { Sqlite } from './open-database.ts'
import { roleRank } from './role-rank.ts'
import type { SyncPort } from './sync-port.ts'

const SELECT = `SELECT team_invitation.id AS id, team_invitation.team_id AS teamId, team.name AS teamName,
    team_invitation.role AS role, person.name AS "by", maker.role AS makerRole,
    team_invitation.created_at AS createdAt, expires_at AS expiresAt, uses
  FROM team_invitation JOIN team ON team.id = team_invitation.team_id JOIN person ON person.id = created_by
  LEFT JOIN team_member AS maker ON maker.team_id = team_invitation.team_id AND maker.person_id = created_by`

export function invitations(db: Sqlite): SyncPort<InvitationStore> {
  const insert = db.prepare(
    `INSERT INTO team_invitation (id, team_id, role, token_hash, created_by, created_at, expires_at)
     VALUES (@id, @teamId, @role, @tokenHash, @createdBy, @createdAt, @expiresAt)`,
  )
  const byId = db.prepare<[string], InvitationRow>(`${SELECT} WHERE team_invitation.id = ?`)
  const byHash = db.prepare<[string], InvitationRow>(`${SELECT} WHERE token_hash = ?`)
  const byTeam = db.prepare<[string], InvitationRow>(
    `${SELECT} WHERE team_invitation.team_id = ? ORDER BY team_invitation.created_at DESC, team_invitation.id`,
  )
  const remove = db.prepare('DELETE FROM team_invitation WHERE id = ?')
  const use = db.prepare('UPDATE team_invitation SET uses = uses + 1 WHERE id = ?')
  const others = db.prepare<[string, string], { members: number }>(
    'SELECT count(*) AS members FROM team_member WHERE team_id = ? AND person_id <> ?',
  )
  const join = db.prepare(
    `INSERT INTO team_member (team_id, person_id, role, added_at) VALUES (@teamId, @personId, @role, @at)
     ON CONFLICT (team_id, person_id) DO UPDATE SET role = excluded.role
     WHERE ${roleRank('excluded.role')} > ${roleRank('team_member.role')}`,
  )
  return {
    create: (invitation) => void insert.run(invitation),
    find: (id) => byId.get(id),
    findByTokenHash: (tokenHash) => byHash.get(tokenHash),
    list: (teamId) => byTeam.all(teamId),
    remove: (id) => void remove.run(id),
    accept({ id, personId, at, mostMembers }) {
      const found = byId.get(id)
      if (found === undefined) return 'gone'
      const { teamId, role } = found
      if ((others.get(teamId, personId)?.members ?? 0) >= mostMembers) return 'full'
      join.run({ teamId, personId, role, at })
      use.run(id)
      return 'done'
    },
  }
}
