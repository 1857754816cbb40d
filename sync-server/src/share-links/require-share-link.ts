import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

/** A link of a blueprint that one may share; throws an AccessError otherwise. */
export async function requireShareLink(
  { access, storage }: Pick<BlueprintParts, 'access' | 'storage'>,
  principal: Principal,
  linkId: string,
): Promise<ShareLinkRow> {
  const link = await storage.shareLinks.find(linkId)
  if (link === undefined) throw new AccessError('notFound')
  await access.require(principal, 'share', link.blueprintId)
  return link
}
