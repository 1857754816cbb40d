import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { findLiveInvitation } from './find-live-invitation.ts'
import type { TeamParts } from './team-parts.ts'

/** Returns the team; whoever belongs to it already keeps a higher role. */
export async function acceptInvitation(
  parts: TeamParts,
  { person }: Principal,
  token: string,
): Promise<string> {
  const { storage, rooms, clock, limits } = parts
  const found = await findLiveInvitation(parts, token)
  if (found === undefined) throw new ApiError('linkDead')
  const { id, teamId } = found
  const isMember = (await storage.teams.standing({ teamId, personId: person.id })) !== undefined
  const own = await storage.teams.listOf(person.id)
  if (!isMember && own.length > limits.perPerson) throw new ApiError('tooManyTeams')
  const accepted = { id, personId: person.id, at: clock.now(), mostMembers: limits.members }
  const outcome = await rooms.changeAccessToAll(await storage.teams.blueprintIds(teamId), () =>
    storage.invitations.accept(accepted),
  )
  if (outcome !== 'done') throw new ApiError(outcome === 'full' ? 'teamFull' : 'linkDead')
  return teamId
}
