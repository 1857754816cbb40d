import type { RedeemShareLinkReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { ApiError } from '../kernel/api-error.ts'
import { findLiveShareLink } from './find-live-share-link.ts'

/** Adds what the link gives to the person, who is made only once the link is known to be alive. */
export async function redeemShareLink(
  parts: BlueprintParts,
  token: string,
  who: () => Promise<Principal>,
): Promise<RedeemShareLinkReply> {
  const link = await findLiveShareLink(parts, token)
  if (link === undefined) throw new ApiError('linkDead')
  const { person } = await who()
  const { storage, access, rooms, clock } = parts
  const redeemed = await rooms.changeAccess(link.blueprintId, () =>
    storage.shareLinks.redeem(link.id, person.id, clock.now()),
  )
  const role = redeemed ? await access.role(person.id, link.blueprintId) : undefined
  if (role === undefined) throw new ApiError('linkDead')
  return { blueprintId: link.blueprintId, role }
}
