import { assetPath, readAssetPath } from '@sightline/protocol'
import type { Api } from './api.ts'
import { ApiFailure } from './api-failure.ts'

/**
 * Gives a blueprint the images and files behind these paths, wherever on this server they are. Returns the path that
 * each has there; one that cannot be taken along has none.
 */
export async function takeAssets(
  api: Pick<Api, 'copyAssets'>,
  blueprintId: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>()
  for (const [from, ids] of bySource(paths)) {
    const kept = from === blueprintId ? ids : await copied(api, blueprintId, { from, ids })
    for (const id of kept) taken.set(assetPath(from, id), assetPath(blueprintId, id))
  }
  return taken
}

function bySource(paths: readonly string[]): Map<string, string[]> {
  const sources = new Map<string, string[]>()
  for (const path of paths) {
    const asset = readAssetPath(path)
    if (!asset) continue
    const ids = sources.get(asset.blueprintId) ?? []
    sources.set(asset.blueprintId, ids)
    ids.push(asset.assetId)
  }
  return sources
}

/** None where the other blueprint may not be seen, or the server is out of reach. */
async function copied(
  api: Pick<Api, 'copyAssets'>,
  blueprintId: string,
  assets: { readonly from: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  try {
    return await api.copyAssets(blueprintId, assets)
  } catch (thrown) {
    ApiFailure.from(thrown)
    return []
  }
}
