import type { AssetKind } from './add-asset.ts'

export interface Asset {
  readonly id: string
  readonly url: string
  readonly kind: AssetKind
  /** What it was called where it came from. */
  readonly name: string
  /** As it is served. */
  readonly mediaType: string
  readonly byteCount: number
  /** Epoch ms. */
  readonly addedAt: number
}

/** `GET /api/blueprints/:id/assets` */
export interface ListAssetsReply {
  readonly assets: readonly Asset[]
}
