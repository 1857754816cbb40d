import { LIMITS, type GrantableRole } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { ApiError } from '../kernel/api-error.ts'
import { hashToken, newId, newToken } from '../kernel/ids.ts'
import type { TeamParts } from './team-parts.ts'

export interface WantedInvitation {
  readonly teamId: string
  readonly role: GrantableRole
  readonly expiresAt: number | undefined
}

/** The token is in this reply and nowhere else. */
export async function createInvitation(
  { storage, clock, limits }: TeamParts,
  principal: Principal,
  { teamId, role, ...wanted }: WantedInvitation,
): Promise<{ readonly id: string; readonly token: string }> {
  await requireTeam(storage.teams, principal, 'manage', teamId)
  const createdAt = clock.now()
  const expiresAt = wanted.expiresAt ?? createdAt + limits.invitationKeepsMs
  const isInReach = expiresAt > createdAt && expiresAt <= createdAt + LIMITS.longestInvitationMs
  if (!isInReach) throw new ApiError('invalid', 'expiresAt')
  const id = newId()
  const token = newToken()
  const createdBy = principal.person.id
  await storage.invitations.create({
    id,
    teamId,
    role,
    tokenHash: hashToken(token),
    createdBy,
    createdAt,
    expiresAt,
  })
  return { id, token }
}
