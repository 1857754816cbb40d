import { hashToken } from '../kernel/ids.ts'
import type { InvitationRow } from '../storage/invitation-store.ts'
import type { TeamParts } from './team-parts.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/u

/** Undefined for a token that is unknown, revoked or expired, or whose maker owns the team no more. */
export async function findLiveInvitation(
  { storage, clock }: Pick<TeamParts, 'storage' | 'clock'>,
  token: string,
): Promise<InvitationRow | undefined> {
  if (!TOKEN.test(token)) return undefined
  const found = await storage.invitations.findByTokenHash(hashToken(token))
  return found !== undefined && isLive(found, clock.now()) ? found : undefined
}

export function isLive({ expiresAt, makerRole }: InvitationRow, now: number): boolean {
  return expiresAt > now && makerRole === 'owner'
}
