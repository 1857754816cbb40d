import type { Deed } from './activity-store.ts'

export interface ClientOwner {
  readonly clientId: number
  readonly personId: string
}

/** What the blueprint's row repeats of its document. */
export interface DocumentMeta {
  readonly title: string
  readonly description: string
  readonly schemaVersion: number
}

export interface LogEntry {
  readonly blueprintId: string
  readonly epoch: number
  /** One more than the last committed one. */
  readonly seq: number
  readonly bytes: Uint8Array
  /** The ids of those who wrote it. */
  readonly people: readonly string[]
  /** Client ids that write for the first time. */
  readonly owners: readonly ClientOwner[]
  readonly at: number
  /** Set when something that the document says of itself changed. */
  readonly meta?: DocumentMeta
  /** What was done in it; a deed of an earlier row goes on. */
  readonly deeds?: readonly Deed[]
}

export interface Snapshot {
  /** The last row of the log that is in it. */
  readonly seq: number
  readonly bytes: Uint8Array
  /** How far each client's edits go in it, as Yjs encodes that; undefined when it was not stored or is damaged. */
  readonly stateVector?: Uint8Array | undefined
}

export interface StoredDocument {
  readonly epoch: number
  readonly seq: number
  /** The version of the schema that it is written in. */
  readonly schemaVersion: number
  /** Undefined before the first compaction. */
  readonly snapshot: Snapshot | undefined
  /** The updates after the snapshot, in order, without a gap. */
  readonly updates: readonly Uint8Array[]
  readonly owners: readonly ClientOwner[]
  readonly damage: Damage
}

/**
 * `recovered`: a newer snapshot failed its hash, and an older one with more of the log gives the whole document.
 * `partial`: a row of the log is missing or fails its check, and this is the document before it.
 */
export type Damage = 'none' | 'recovered' | 'partial'

export interface NewSnapshot {
  readonly blueprintId: string
  readonly seq: number
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
  readonly stateVector: Uint8Array
  readonly at: number
}

/** The truth about every document: an appended row is fsynced when `append` resolves. */
export interface UpdateLog {
  /** Throws `conflict` when the blueprint is gone, its epoch is another one or `seq` does not follow. */
  append(entry: LogEntry): Promise<void>
  /** Undefined for an unknown blueprint; throws `damaged` when nothing of it is left to show. */
  load(blueprintId: string): Promise<StoredDocument | undefined>
  /** Keeps this snapshot and the one before it, and the log since that one. False when it is not newer. */
  saveSnapshot(snapshot: NewSnapshot): Promise<boolean>
}
