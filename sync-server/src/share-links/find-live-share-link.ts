import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { hashToken } from '../kernel/ids.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/u

/** Undefined for a token that is unknown or revoked, or leads to something that is gone. */
export async function findLiveShareLink(
  { storage }: Pick<BlueprintParts, 'storage'>,
  token: string,
): Promise<ShareLinkRow | undefined> {
  if (!TOKEN.test(token)) return undefined
  const link = await storage.shareLinks.findByTokenHash(hashToken(token))
  const isLive = link?.revokedAt === null && link.blueprintDeletedAt === null && link.makerRole !== null
  return isLive ? link : undefined
}
