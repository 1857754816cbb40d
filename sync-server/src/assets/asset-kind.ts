import type { AssetKind } from '@sightline/protocol'
import type { AssetMediaType } from '../storage/asset-store.ts'

/** Images may be shown; all else is only ever handed over as a file. */
export function assetKind(mediaType: AssetMediaType): AssetKind {
  return mediaType === 'application/pdf' ? 'file' : 'image'
}
