import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { ApiError } from '../kernel/api-error.ts'
import { hashToken, newToken } from '../kernel/ids.ts'
import type { FreshShareLink } from './create-share-link.ts'
import { requireShareLink } from './require-share-link.ts'

/** The link gets another address; the old one is dead, and whoever came by it is put out. */
export async function rotateShareLink(
  parts: BlueprintParts,
  principal: Principal,
  linkId: string,
): Promise<FreshShareLink> {
  const link = await requireShareLink(parts, principal, linkId)
  const token = newToken()
  const isRotated = await parts.rooms.changeAccess(link.blueprintId, () =>
    parts.storage.shareLinks.rotate(linkId, hashToken(token)),
  )
  if (!isRotated) throw new ApiError('linkDead')
  return { id: linkId, token }
}
