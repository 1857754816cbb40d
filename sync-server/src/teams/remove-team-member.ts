import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { TeamMembership } from '../storage/team-store.ts'
import type { TeamParts } from './team-parts.ts'

/** By an owner, or by oneself; whoever goes has none of the team's blueprints any more. */
export async function removeTeamMember(
  { storage, rooms }: TeamParts,
  principal: Principal,
  membership: TeamMembership,
): Promise<void> {
  const { teamId, personId } = membership
  await requireTeam(storage.teams, principal, personId === principal.person.id ? 'leave' : 'manage', teamId)
  const outcome = await rooms.changeAccessToAll(await storage.teams.blueprintIds(teamId), () =>
    storage.teams.removeMember(membership),
  )
  if (outcome !== 'done') throw new ApiError(outcome === 'lastOwner' ? 'lastOwner' : 'notFound')
}
