import type { Team } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { ListedTeam } from '../storage/team-store.ts'
import type { TeamParts } from './team-parts.ts'

export async function listTeams(
  { storage }: Pick<TeamParts, 'storage'>,
  { person }: Principal,
): Promise<readonly Team[]> {
  return (await storage.teams.listOf(person.id)).map(describeTeam)
}

export function describeTeam({ team, role, members, blueprints }: ListedTeam): Team {
  return { id: team.id, name: team.name, personal: team.personalOf !== null, role, members, blueprints }
}
