import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import type { TeamParts } from './team-parts.ts'

/** Whoever came by it stays in the team. */
export async function revokeInvitation(
  { storage }: TeamParts,
  principal: Principal,
  invitationId: string,
): Promise<void> {
  const found = await storage.invitations.find(invitationId)
  if (found === undefined) throw new AccessError('notFound')
  await requireTeam(storage.teams, principal, 'manage', found.teamId)
  await storage.invitations.remove(invitationId)
}
