import { roleAtLeast, type Role } from '@sightline/blueprint'
import { ApiError } from '../kernel/api-error.ts'
import type { TeamStanding, TeamStore } from '../storage/team-store.ts'
import { AccessError } from './access.ts'
import type { Principal } from './principal.ts'

/** The least role in a team that each action takes. */
const NEEDED = {
  look: 'viewer',
  leave: 'viewer',
  addBlueprint: 'editor',
  takeBlueprint: 'owner',
  manage: 'owner',
} as const satisfies Record<string, Role>

export type TeamAction = keyof typeof NEEDED

/** What makes no sense in a team that one person has alone. */
const OF_SEVERAL: ReadonlySet<TeamAction> = new Set(['manage', 'leave'])

/** Throws unless the principal may; a team that one does not belong to is not found. */
export async function requireTeam(
  teams: TeamStore,
  { person }: Principal,
  action: TeamAction,
  teamId: string,
): Promise<TeamStanding> {
  const standing = await teams.standing({ teamId, personId: person.id })
  if (standing === undefined) throw new AccessError('notFound')
  if (!roleAtLeast(standing.role, NEEDED[action])) throw new AccessError('forbidden')
  if (standing.team.personalOf !== null && OF_SEVERAL.has(action)) throw new ApiError('personalTeam')
  return standing
}
