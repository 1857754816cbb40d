export interface AssetRow {
  readonly blueprintId: string
  readonly id: string
  /** What it was called where it came from. */
  readonly name: string
  readonly mediaType: AssetMediaType
  readonly byteCount: number
  readonly addedAt: number
}

export type AssetMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf'

export interface AssetContent {
  readonly name: string
  readonly mediaType: AssetMediaType
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface NewAsset extends AssetRow {
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
}

/** Images and files of blueprints. They go with their blueprint, and a copy of it gets them with its creation. */
export interface AssetStore {
  /** False when the blueprint would have more than `blueprintBytes` of them; `conflict` when it is gone. */
  add(asset: NewAsset, blueprintBytes: number): Promise<boolean>
  /** In the order in which they came. */
  list(blueprintId: string): Promise<readonly AssetRow[]>
  read(blueprintId: string, id: string): Promise<AssetContent | undefined>
}
