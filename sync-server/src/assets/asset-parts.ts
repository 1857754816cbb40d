import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { ImageRewriter } from './image-rewriter.ts'
import type { ShownAssets } from './shown-assets.ts'

/** What the use cases of assets need. */
export interface AssetParts extends Pick<BlueprintParts, 'storage' | 'access' | 'clock'> {
  readonly shown: ShownAssets
  readonly images: ImageRewriter
  readonly limits: { readonly fileBytes: number; readonly blueprintBytes: number }
}
