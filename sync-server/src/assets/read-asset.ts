import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { AssetContent } from '../storage/asset-store.ts'
import type { AssetParts } from './asset-parts.ts'

export async function readAsset(
  { access, storage, shown }: AssetParts,
  principal: Principal,
  { blueprintId, assetId }: { readonly blueprintId: string; readonly assetId: string },
): Promise<AssetContent> {
  const allowed = await access.require(principal, 'readAssets', blueprintId)
  const ids = await shown.idsFor(allowed)
  if (ids !== undefined && !ids.has(assetId)) throw new ApiError('notFound')
  const asset = await storage.assets.read(blueprintId, assetId)
  if (asset === undefined) throw new ApiError('notFound')
  return asset
}
