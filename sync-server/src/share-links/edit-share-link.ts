import type { ShareLink } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { describeShareLink } from './describe-share-link.ts'
import { requireShareLink } from './require-share-link.ts'
import type { ShareLinkParts } from './share-link-parts.ts'
import { withTerms, type WantedTerms } from './share-link-terms.ts'

/** Whoever came by the link has what it gives now, at once. A new password is for those who come from now on. */
export async function editShareLink(
  parts: ShareLinkParts,
  principal: Principal,
  linkId: string,
  wanted: WantedTerms,
): Promise<ShareLink> {
  const { storage, rooms, clock, expiries } = parts
  const link = await requireShareLink(parts, principal, linkId)
  if (link.revokedAt !== null) throw new ApiError('linkDead')
  const terms = await withTerms(link, wanted, clock.now())
  const isEdited = await rooms.changeAccess(link.blueprintId, () => storage.shareLinks.edit(linkId, terms))
  if (!isEdited) throw new ApiError('linkDead')
  expiries.look()
  const edited = await storage.shareLinks.find(linkId)
  if (edited === undefined) throw new AccessError('notFound')
  return describeShareLink(edited)
}
