import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'

/** What the link gave ends at once, for open sockets too. Revoking twice is no mistake. */
export async function revokeShareLink(
  { access, storage, rooms, clock }: BlueprintParts,
  principal: Principal,
  linkId: string,
): Promise<void> {
  const link = await storage.shareLinks.find(linkId)
  if (link === undefined) throw new AccessError('notFound')
  await access.require(principal, 'share', link.blueprintId)
  await rooms.changeAccess(link.blueprintId, () => storage.shareLinks.revoke(linkId, clock.now()))
}
