import { createHash } from 'node:crypto'
import { assetPath, type AddAssetReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { newId } from '../kernel/ids.ts'
import { assetKind } from './asset-kind.ts'
import { assetName } from './asset-name.ts'
import type { AssetParts } from './asset-parts.ts'
import type { SafeContent } from './image-rewriter.ts'
import { tellMedia } from './tell-media.ts'

export interface AddedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Keeps an image, written anew, or a PDF as it is; what it is its bytes say. */
export async function addAsset(
  parts: AssetParts,
  principal: Principal,
  blueprintId: string,
  { bytes, fileName }: AddedFile,
): Promise<AddAssetReply> {
  await parts.access.require(principal, 'addAsset', blueprintId)
  refuseLarge(bytes, parts)
  const { mediaType, bytes: kept } = await safeContent(bytes, parts)
  refuseLarge(kept, parts)
  const id = newId()
  const asset = {
    blueprintId,
    id,
    name: assetName(fileName, mediaType),
    mediaType,
    byteCount: kept.length,
    addedAt: parts.clock.now(),
    bytes: kept,
    sha256: createHash('sha256').update(kept).digest(),
  }
  if (!(await parts.storage.assets.add(asset, parts.limits.blueprintBytes))) throw new ApiError('assetsFull')
  return { id, url: assetPath(blueprintId, id), kind: assetKind(mediaType) }
}

async function safeContent(bytes: Uint8Array, { images }: AssetParts): Promise<SafeContent> {
  const media = tellMedia(bytes)
  if (media === undefined) throw new ApiError('assetUnknownType')
  return media === 'pdf' ? { bytes, mediaType: 'application/pdf' } : images.rewrite(bytes, media)
}

function refuseLarge({ length }: Uint8Array, { limits }: AssetParts): void {
  if (length > limits.fileBytes) throw new ApiError('assetTooLarge')
}
