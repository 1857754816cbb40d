import type { RedeemShareLinkReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

/** Adds what the link gives to the person. */
export async function redeemShareLink(
  { storage, access, rooms, clock }: BlueprintParts,
  { id, blueprintId }: Pick<ShareLinkRow, 'id' | 'blueprintId'>,
  { person }: Principal,
): Promise<RedeemShareLinkReply> {
  const isRedeemed = await rooms.changeAccess(blueprintId, () =>
    storage.shareLinks.redeem(id, person.id, clock.now()),
  )
  const right = isRedeemed ? await access.right(person.id, blueprintId) : undefined
  if (right === undefined) throw new ApiError('linkDead')
  return { blueprintId, role: right.role }
}
