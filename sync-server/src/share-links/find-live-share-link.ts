import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { hashToken } from '../kernel/ids.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/u

/** Undefined for a token that is unknown, revoked or expired, or leads to something that is gone. */
export async function findLiveShareLink(
  { storage, clock }: Pick<BlueprintParts, 'storage' | 'clock'>,
  token: string,
): Promise<ShareLinkRow | undefined> {
  if (!TOKEN.test(token)) return undefined
  const link = await storage.shareLinks.findByTokenHash(hashToken(token))
  if (link === undefined || link.revokedAt !== null || link.blueprintDeletedAt !== null) return undefined
  const hasExpired = link.expiresAt !== null && link.expiresAt <= clock.now()
  return hasExpired || link.makerRole === null ? undefined : link
}
