import type { Invitation } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import type { InvitationRow } from '../storage/invitation-store.ts'
import { isLive } from './find-live-invitation.ts'
import type { TeamParts } from './team-parts.ts'

/** Those that still lead somewhere. */
export async function listInvitations(
  { storage, clock }: TeamParts,
  principal: Principal,
  teamId: string,
): Promise<readonly Invitation[]> {
  await requireTeam(storage.teams, principal, 'manage', teamId)
  const rows = await storage.invitations.list(teamId)
  return rows.filter((row) => isLive(row, clock.now())).map(describe)
}

function describe({ id, role, by, createdAt, expiresAt, uses }: InvitationRow): Invitation {
  return { id, role, by, createdAt, expiresAt, uses }
}
