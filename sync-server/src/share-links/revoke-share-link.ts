import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { requireShareLink } from './require-share-link.ts'

/** What the link gave ends at once, for open sockets too. One that already was revoked leaves the list. */
export async function revokeShareLink(
  parts: BlueprintParts,
  principal: Principal,
  linkId: string,
): Promise<void> {
  const { storage, rooms, clock } = parts
  const link = await requireShareLink(parts, principal, linkId)
  const revoked = { at: clock.now(), by: principal.person.id }
  if (link.revokedAt !== null) await storage.shareLinks.remove(linkId)
  else await rooms.changeAccess(link.blueprintId, () => storage.shareLinks.revoke(linkId, revoked))
}
