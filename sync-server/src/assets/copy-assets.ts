import type { Principal } from '../auth/principal.ts'
import type { AssetParts } from './asset-parts.ts'

/**
 * Takes images and files along from a blueprint that one may see to one that one may edit, so that whoever sees this
 * one needs no right to that one. Returns the ids of those that it has now.
 */
export async function copyAssets(
  { access, storage, clock, limits, shown }: AssetParts,
  principal: Principal,
  { from, to, ids }: { readonly from: string; readonly to: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  await access.require(principal, 'addAsset', to)
  const shownIds = await shown.idsFor(await access.require(principal, 'readAssets', from))
  const wanted = ids.filter((id) => shownIds === undefined || shownIds.has(id))
  return storage.assets.copy({ from, to, ids: wanted, addedAt: clock.now() }, limits.blueprintBytes)
}
