import type { Role } from '@sightline/blueprint'
import type { AccessStore, GrantFact, ListedStanding, PersonStanding, Standing } from '../access-store.ts'
import type { BlueprintRow } from '../blueprint-store.ts'
import type { PersonRow } from '../person-store.ts'
import type { Sqlite } from './open-database.ts'
import { PERSON_COLUMNS } from './people.ts'
import { roleRank } from './role-rank.ts'
import type { SyncPort } from './sync-port.ts'

const BLUEPRINT = `SELECT id, title, description, created_at AS createdAt, updated_at AS updatedAt,
  deleted_at AS deletedAt, epoch, seq, team_id AS teamId FROM blueprint`

const INVOLVED = `SELECT person_id, blueprint_id FROM held_role
  UNION SELECT share_grant.person_id, share_link.blueprint_id FROM share_grant
    JOIN share_link ON share_link.id = share_link_id WHERE revoked_at IS NULL`

/** What the maker of a `share_link` is today by name or by the team, whichever is more. */
export const MAKER_ROLE = `(SELECT held_role.role FROM held_role
  WHERE held_role.person_id = share_link.created_by AND held_role.blueprint_id = share_link.blueprint_id
  ORDER BY ${roleRank('held_role.role')} DESC LIMIT 1)`

interface GrantRow extends Omit<GrantFact, 'shows'> {
  readonly showsBackstage: number
  readonly showsRoi: number
}

function toFact({ showsBackstage, showsRoi, ...grant }: GrantRow): GrantFact {
  return { ...grant, shows: { backstage: showsBackstage === 1, roi: showsRoi === 1 } }
}

export function access(db: Sqlite): SyncPort<AccessStore> {
  const blueprint = db.prepare<[string], BlueprintRow>(`${BLUEPRINT} WHERE id = ?`)
  const blueprintsOf = db.prepare<[string], { id: string }>(
    `SELECT DISTINCT blueprint_id AS id FROM (${INVOLVED}) WHERE person_id = ?`,
  )
  const peopleOf = db.prepare<[string], PersonRow>(
    `SELECT ${PERSON_COLUMNS} FROM person
     WHERE id IN (SELECT person_id FROM (${INVOLVED}) WHERE blueprint_id = ?) ORDER BY created_at, id`,
  )
  const memberRole = db.prepare<[string, string], { role: Role }>(
    'SELECT role FROM blueprint_member WHERE person_id = ? AND blueprint_id = ?',
  )
  const teamRole = db.prepare<[string, string], { role: Role }>(
    `SELECT role FROM team_member JOIN blueprint ON blueprint.team_id = team_member.team_id
     WHERE person_id = ? AND blueprint.id = ?`,
  )
  const grants = db.prepare<[string, string], GrantRow>(
    `SELECT share_link.role AS role, ${MAKER_ROLE} AS makerRole, shows_backstage AS showsBackstage,
       shows_roi AS showsRoi, expires_at AS expiresAt
     FROM share_grant JOIN share_link ON share_link.id = share_link_id
     WHERE share_grant.person_id = ? AND share_link.blueprint_id = ? AND revoked_at IS NULL`,
  )

  function facts(personId: string, blueprintId: string) {
    return {
      memberRole: memberRole.get(personId, blueprintId)?.role ?? null,
      teamRole: teamRole.get(personId, blueprintId)?.role ?? null,
      grants: grants.all(personId, blueprintId).map(toFact),
    }
  }

  function standing(personId: string, blueprintId: string): Standing | undefined {
    const row = blueprint.get(blueprintId)
    return row && { blueprint: row, ...facts(personId, blueprintId) }
  }

  function people(blueprintId: string): readonly PersonStanding[] {
    return peopleOf.all(blueprintId).map((person) => ({ person, ...facts(person.id, blueprintId) }))
  }

  function standingsOf(personId: string): readonly ListedStanding[] {
    return blueprintsOf.all(personId).flatMap(({ id }) => {
      const found = standing(personId, id)
      return found === undefined ? [] : [{ ...found, people: people(id) }]
    })
  }

  return { standing, standingsOf, peopleOf: people }
}
