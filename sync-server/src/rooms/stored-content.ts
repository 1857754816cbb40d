import * as Y from 'yjs'
import type { StoredDocument } from '../storage/update-log.ts'

/** What a room answers its readers from: the live document, or stored bytes without one. */
export interface DocumentContent {
  stateVector(): Uint8Array
  /** One update with everything that a client with this state vector lacks, all of it durable. */
  difference(stateVector: Uint8Array): Uint8Array
  /** Whether a client with this state vector can go on from it, or has to start empty. */
  continues(stateVector: Uint8Array): boolean
}

/** More rows than this are quicker to apply to a document than to merge. */
const mostMerged = 8

export function canServeStored({ updates }: Pick<StoredDocument, 'updates'>): boolean {
  return updates.length <= mostMerged
}

/** Answers first syncs from the bytes as they are stored; no document is built for those who only read. */
export class StoredContent implements DocumentContent {
  readonly stored: StoredDocument
  #bytes: Uint8Array | undefined
  #stateVector: Uint8Array | undefined

  constructor(stored: StoredDocument) {
    this.stored = stored
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= stateVectorOf(this.stored) ?? Y.encodeStateVectorFromUpdate(this.#whole())
    return this.#stateVector
  }

  difference(stateVector: Uint8Array): Uint8Array {
    return isEmptyStateVector(stateVector) ? this.#whole() : Y.diffUpdate(this.#whole(), stateVector)
  }

  continues(): boolean {
    return true
  }

  #whole(): Uint8Array {
    this.#bytes ??= joined(this.stored)
    return this.#bytes
  }
}

/** From what is stored beside the snapshot, so that the document need not be read; undefined without that. */
function stateVectorOf({ snapshot, updates }: StoredDocument): Uint8Array | undefined {
  if (snapshot?.stateVector === undefined) return undefined
  if (updates.length === 0) return snapshot.stateVector
  const clocks = Y.decodeStateVector(snapshot.stateVector)
  for (const update of updates) {
    for (const [clientId, clock] of Y.parseUpdateMeta(update).to) clocks.set(clientId, clock)
  }
  return Y.encodeStateVector(clocks)
}

export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}

function joined({ snapshot, updates }: StoredDocument): Uint8Array {
  const parts = snapshot === undefined ? [...updates] : [snapshot.bytes, ...updates]
  const [first] = parts
  return first !== undefined && parts.length === 1 ? first : Y.mergeUpdates(parts)
}
