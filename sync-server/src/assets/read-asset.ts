import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { AssetContent } from '../storage/asset-store.ts'
import type { AssetParts } from './asset-parts.ts'

export async function readAsset(
  { access, storage }: AssetParts,
  principal: Principal,
  { blueprintId, assetId }: { readonly blueprintId: string; readonly assetId: string },
): Promise<AssetContent> {
  await access.require(principal, 'readAssets', blueprintId)
  const asset = await storage.assets.read(blueprintId, assetId)
  if (asset === undefined) throw new ApiError('notFound')
  return asset
}
