import type { Role } from '@sightline/blueprint'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { TeamMembership } from '../storage/team-store.ts'
import type { TeamParts } from './team-parts.ts'

/** The role counts at once, in every blueprint of the team. */
export async function setTeamMember(
  { storage, rooms }: TeamParts,
  principal: Principal,
  wanted: TeamMembership & { readonly role: Role },
): Promise<void> {
  const { teamId, personId, role } = wanted
  await requireTeam(storage.teams, principal, 'manage', teamId)
  const isGuest = (await storage.people.find(personId))?.email === null
  if (role === 'owner' && isGuest) throw new ApiError('accountNeeded')
  const outcome = await rooms.changeAccessToAll(await storage.teams.blueprintIds(teamId), () =>
    storage.teams.setRole(wanted),
  )
  if (outcome !== 'done') throw new ApiError(outcome === 'lastOwner' ? 'lastOwner' : 'notFound')
}
