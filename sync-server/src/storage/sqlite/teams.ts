import type { Role } from '@sightline/blueprint'
import type { ListedTeam, TeamMemberRow, TeamRow, TeamStanding, TeamStore } from '../team-store.ts'
import type { Sqlite } from './open-database.ts'
import { PERSON_COLUMNS } from './people.ts'
import type { PersonRow } from '../person-store.ts'
import type { SyncPort } from './sync-port.ts'

type StandingRow = TeamRow & { readonly role: Role }
type MemberRow = PersonRow & { readonly role: Role; readonly addedAt: number }

const TEAM = 'team.id AS id, team.name AS name, personal_of AS personalOf, team.created_at AS createdAt'

export function teams(db: Sqlite): SyncPort<TeamStore> {
  const insert = db.prepare('INSERT INTO team (id, name, created_at) VALUES (@id, @name, @createdAt)')
  const insertOwner = db.prepare(
    "INSERT INTO team_member (team_id, person_id, role, added_at) VALUES (@id, @ownerId, 'owner', @createdAt)",
  )
  const standing = db.prepare<[string, string], StandingRow>(
    `SELECT ${TEAM}, role FROM team JOIN team_member ON team_id = team.id WHERE team.id = ? AND person_id = ?`,
  )
  const listOf = db.prepare<[string], StandingRow & Pick<ListedTeam, 'members' | 'blueprints'>>(
    `SELECT ${TEAM}, role,
       (SELECT count(*) FROM team_member AS each WHERE each.team_id = team.id) AS members,
       (SELECT count(*) FROM blueprint WHERE blueprint.team_id = team.id AND deleted_at IS NULL) AS blueprints
     FROM team JOIN team_member ON team_id = team.id WHERE person_id = ?
     ORDER BY personal_of IS NULL, team.created_at, team.id`,
  )
  const members = db.prepare<[string], MemberRow>(
    `SELECT ${PERSON_COLUMNS}, role, added_at AS addedAt FROM team_member JOIN person ON person.id = person_id
     WHERE team_id = ? ORDER BY role <> 'owner', added_at, person.id`,
  )
  const blueprintIds = db.prepare<[string], { id: string }>('SELECT id FROM blueprint WHERE team_id = ?')
  const rename = db.prepare('UPDATE team SET name = ? WHERE id = ?')
  const otherOwners = db.prepare<[string, string], { owners: number }>(
    "SELECT count(*) AS owners FROM team_member WHERE team_id = ? AND person_id <> ? AND role = 'owner'",
  )
  const setRole = db.prepare('UPDATE team_member SET role = ? WHERE team_id = ? AND person_id = ?')
  const removeMember = db.prepare('DELETE FROM team_member WHERE team_id = ? AND person_id = ?')
  const removeRoles = db.prepare(
    `DELETE FROM blueprint_member WHERE person_id = @personId
     AND blueprint_id IN (SELECT id FROM blueprint WHERE team_id = @teamId)`,
  )
  const removeGrants = db.prepare(
    `DELETE FROM share_grant WHERE person_id = @personId AND share_link_id IN
       (SELECT share_link.id FROM share_link JOIN blueprint ON blueprint.id = blueprint_id WHERE team_id = @teamId)`,
  )
  const moveBlueprint = db.prepare('UPDATE blueprint SET team_id = ? WHERE id = ?')
  const moveToPerson = db.prepare(
    'UPDATE blueprint SET team_id = (SELECT id FROM team WHERE personal_of = @to) WHERE id = @blueprintId',
  )
  const setOwn = db.prepare(
    `INSERT INTO blueprint_member (blueprint_id, person_id, role, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (blueprint_id, person_id) DO UPDATE SET role = excluded.role`,
  )
  const kept = db.prepare<[string], { blueprints: number }>(
    'SELECT count(*) AS blueprints FROM blueprint WHERE team_id = ? AND deleted_at IS NULL',
  )
  const ownAll = db.prepare(
    `INSERT INTO blueprint_member (blueprint_id, person_id, role, added_at)
     SELECT id, @personId, 'owner', @at FROM blueprint WHERE team_id = @teamId
     ON CONFLICT (blueprint_id, person_id) DO UPDATE SET role = 'owner'`,
  )
  const binAll = db.prepare(
    `UPDATE blueprint SET deleted_at = coalesce(deleted_at, @at),
       team_id = (SELECT id FROM team WHERE personal_of = @personId)
     WHERE team_id = @teamId`,
  )
  const remove = db.prepare('DELETE FROM team WHERE id = ? AND personal_of IS NULL')

  function refusal(teamId: string, personId: string): 'notMember' | 'lastOwner' | undefined {
    const found = standing.get(teamId, personId)
    if (found === undefined) return 'notMember'
    const isLast = found.role === 'owner' && otherOwners.get(teamId, personId)?.owners === 0
    return isLast ? 'lastOwner' : undefined
  }

  return {
    create(team) {
      insert.run(team)
      insertOwner.run(team)
    },
    standing: ({ teamId, personId }) => toStanding(standing.get(teamId, personId)),
    listOf: (personId) =>
      listOf.all(personId).map(({ role, members: count, blueprints, ...team }) => ({
        team,
        role,
        members: count,
        blueprints,
      })),
    members: (teamId) => members.all(teamId).map(toMember),
    blueprintIds: (teamId) => blueprintIds.all(teamId).map(({ id }) => id),
    rename: (id, name) => void rename.run(name, id),
    setRole({ teamId, personId, role }) {
      const refused = role === 'owner' ? undefined : refusal(teamId, personId)
      if (refused !== undefined) return refused
      return setRole.run(role, teamId, personId).changes > 0 ? 'done' : 'notMember'
    },
    removeMember(membership) {
      const refused = refusal(membership.teamId, membership.personId)
      if (refused !== undefined) return refused
      removeRoles.run(membership)
      removeGrants.run(membership)
      removeMember.run(membership.teamId, membership.personId)
      return 'done'
    },
    moveBlueprint: (blueprintId, teamId) => void moveBlueprint.run(teamId, blueprintId),
    handOverBlueprint(change) {
      moveToPerson.run({ to: change.to, blueprintId: change.blueprintId })
      setOwn.run(change.blueprintId, change.to, 'owner', change.at)
      setOwn.run(change.blueprintId, change.from, 'editor', change.at)
    },
    remove({ blueprints, ...team }) {
      if (kept.get(team.teamId)?.blueprints !== blueprints) return false
      ownAll.run(team)
      binAll.run(team)
      remove.run(team.teamId)
      return true
    },
  }
}

function toStanding(row: StandingRow | undefined): TeamStanding | undefined {
  if (row === undefined) return undefined
  const { role, ...team } = row
  return { team, role }
}

function toMember({ role, addedAt, ...person }: MemberRow): TeamMemberRow {
  return { person, role, addedAt }
}
