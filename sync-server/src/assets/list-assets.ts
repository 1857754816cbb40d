import { assetPath, type Asset } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { assetKind } from './asset-kind.ts'
import type { AssetParts } from './asset-parts.ts'

/** All images and files of a blueprint, also those that no card shows any more; or those of the part that is shown. */
export async function listAssets(
  { access, storage, shown }: AssetParts,
  principal: Principal,
  blueprintId: string,
): Promise<readonly Asset[]> {
  const ids = await shown.idsFor(await access.require(principal, 'readAssets', blueprintId))
  const rows = await storage.assets.list(blueprintId)
  return rows
    .filter(({ id }) => ids === undefined || ids.has(id))
    .map(({ id, name, mediaType, byteCount, addedAt }) => ({
      id,
      url: assetPath(blueprintId, id),
      kind: assetKind(mediaType),
      name,
      mediaType,
      byteCount,
      addedAt,
    }))
}
