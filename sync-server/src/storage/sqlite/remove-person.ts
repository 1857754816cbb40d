import type { Estate } from '../person-store.ts'
import type { Sqlite } from './open-database.ts'

const TEAMS_ALONE = `SELECT team_id FROM team_member WHERE person_id = @id
  AND NOT EXISTS (SELECT 1 FROM team_member AS other
    WHERE other.team_id = team_member.team_id AND other.person_id <> @id)`

/** See PersonStore.estateOf. */
export function estateOf(db: Sqlite, id: string): Estate {
  const blueprints = db
    .prepare<[{ id: string }], { id: string; title: string; deletedAt: number | null }>(
      `SELECT id, title, deleted_at AS deletedAt FROM blueprint WHERE team_id IN (${TEAMS_ALONE})
       ORDER BY updated_at DESC, id`,
    )
    .all({ id })
  const teamsToHandOver = db
    .prepare<[{ id: string }], Estate['teamsToHandOver'][number]>(
      `SELECT team.id AS id, team.name AS name FROM team_member JOIN team ON team.id = team_id
       WHERE person_id = @id AND role = 'owner' AND team_id NOT IN (${TEAMS_ALONE})
       AND NOT EXISTS (SELECT 1 FROM team_member AS other
         WHERE other.team_id = team.id AND other.person_id <> @id AND other.role = 'owner')
       ORDER BY team.created_at, team.id`,
    )
    .all({ id })
  const shared = db
    .prepare<[{ id: string }], { id: string }>(
      `SELECT DISTINCT blueprint_id AS id FROM share_link JOIN blueprint ON blueprint.id = blueprint_id
       WHERE created_by = @id AND team_id NOT IN (${TEAMS_ALONE})`,
    )
    .all({ id })
  return {
    blueprints: blueprints.map(({ deletedAt, ...blueprint }) => ({
      ...blueprint,
      isBinned: deletedAt !== null,
    })),
    teamsToHandOver,
    sharedBlueprintIds: shared.map((row) => row.id),
  }
}

/** See PersonStore.remove; runs inside the caller's transaction. */
export function removePerson(db: Sqlite, id: string, blueprints: number): boolean {
  const estate = estateOf(db, id)
  if (estate.blueprints.length !== blueprints || estate.teamsToHandOver.length > 0) return false
  const alone = db.prepare<[{ id: string }], { team_id: string }>(TEAMS_ALONE).all({ id })
  db.prepare(`DELETE FROM blueprint WHERE team_id IN (${TEAMS_ALONE})`).run({ id })
  const removeTeam = db.prepare('DELETE FROM team WHERE id = ?')
  for (const team of alone) removeTeam.run(team.team_id)
  db.prepare('DELETE FROM person WHERE id = ?').run(id)
  return true
}
