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

export interface AssetsToCopy {
  readonly from: string
  readonly to: string
  readonly ids: readonly string[]
  readonly addedAt: number
}

/** A whole document, as it was once a row of its log was in it. */
export interface LookedAt {
  readonly blueprintId: string
  readonly epoch: number
  readonly seq: number
  readonly bytes: Uint8Array
}

export interface UnusedSince {
  readonly now: number
  /** Those that no document has shown since before this go. */
  readonly before: number
  /** The blueprints that may lose some. */
  readonly blueprintIds: readonly string[]
}

/**
 * Images and files of blueprints. They go with their blueprint, and a copy of it gets them with its creation. Which
 * document holds the address of one is noted with each row of its log, and only `look` takes such a note back.
 */
export interface AssetStore {
  /** False when the blueprint would have more than `blueprintBytes` of them; `conflict` when it is gone. */
  add(asset: NewAsset, blueprintBytes: number): Promise<boolean>
  /** In the order in which they came. */
  list(blueprintId: string): Promise<readonly AssetRow[]>
  read(blueprintId: string, id: string): Promise<AssetContent | undefined>
  /**
   * Gives a blueprint those of another one, under the same ids. Returns the ids that it has now; left out are those
   * that are nowhere and those with which it would have more than `blueprintBytes`.
   */
  copy(assets: AssetsToCopy, blueprintBytes: number): Promise<readonly string[]>
  /** Blueprints outside the bin that were edited since a look, or have assets unused since before `unusedBefore`. */
  toLookAt(unusedBefore: number): Promise<readonly string[]>
  /** Notes what a document shows now, and nothing else; false when it has been edited since. */
  look(document: LookedAt): Promise<boolean>
  /** Notes what is unused from now on, and removes what has been for long enough; says how many. */
  removeUnused(since: UnusedSince): Promise<number>
}
