import { observeEntities, readMeta, repairDocument, type TouchedEntities } from '@sightline/blueprint'
import * as Y from 'yjs'
import type { ClientOwner, DocumentMeta, StoredDocument } from '../storage/update-log.ts'
import { BatchTouches, type Touch } from './batch-touches.ts'
import { ClientOwners } from './guard/client-owners.ts'
import { RefusedUpdate, type GuardRefusal } from './guard/guard-refusal.ts'
import { inspectUpdate, type AcceptedUpdate, type GuardVerdict } from './guard/inspect-update.ts'
import { applyStored } from './apply-stored.ts'
import { isEmptyStateVector, type DocumentContent } from './stored-content.ts'

/** What one batch did to the document: canonical bytes, as Yjs emitted them. */
export interface AppliedBatch {
  readonly bytes: Uint8Array
  readonly owners: readonly ClientOwner[]
  readonly meta: DocumentMeta | undefined
  readonly touches: readonly Touch[]
  /** Undefined when it is not known. */
  readonly touched: TouchedEntities | undefined
}

/** Marks what the room applies. */
const BATCH = Symbol('batch')

/** The live document of a room. Whatever throws here leaves it unusable: drop it and load it again. */
export class RoomDocument implements DocumentContent {
  readonly doc = new Y.Doc({ gc: true })
  readonly owners: ClientOwners
  #emitted: Uint8Array[] = []
  #touched: TouchedEntities | undefined
  #whole: Uint8Array | undefined
  readonly #touches: BatchTouches

  constructor(stored: StoredDocument) {
    this.owners = new ClientOwners(stored.owners)
    applyStored(this.doc, stored)
    this.#touches = new BatchTouches(this.doc)
    this.doc.on('update', (update: Uint8Array) => this.#emitted.push(update))
    observeEntities(this.doc, (touched) => {
      this.#touched = touched
    })
  }

  inspect(personId: string, update: Uint8Array): GuardVerdict {
    return inspectUpdate(this.doc, this.owners, personId, update)
  }

  /**
   * Returns why the rest of it is not applied, if so. Throws on an update that gets past the guard and cannot be
   * applied whole.
   */
  applyUpdate(personId: string, { parts, newClientIds }: AcceptedUpdate): GuardRefusal | undefined {
    for (const clientId of newClientIds) this.owners.claim(clientId, personId)
    try {
      for (const part of parts) Y.applyUpdate(this.doc, part, BATCH)
    } catch (error) {
      if (error instanceof RefusedUpdate) return error.refusal
      throw error
    }
    this.#assertNothingPending()
    this.#touches.note(personId)
    return undefined
  }

  /** An edit by the server, for somebody or on its own account. */
  write(personId: string | undefined, write: (doc: Y.Doc) => void): void {
    write(this.doc)
    this.#touches.note(personId)
  }

  /** Runs everything in one transaction, repairs what it touched, and says what changed, if anything. */
  batch(work: () => void): AppliedBatch | undefined {
    this.#emitted = []
    this.#whole = undefined
    this.#takeTouched()
    this.doc.transact(work, BATCH)
    const touched = this.#takeTouched()
    if (touched !== undefined) repairDocument(this.doc, touched)
    const [first, ...more] = this.#emitted
    const owners = this.owners.takeClaimed()
    const touches = this.#touches.take()
    if (first === undefined) return undefined
    return {
      bytes: more.length === 0 ? first : Y.mergeUpdates([first, ...more]),
      owners,
      meta: touched?.has('meta') === true ? this.#meta() : undefined,
      touches,
      touched,
    }
  }

  /** The whole is encoded once for all who come between two batches (T-66). */
  difference(stateVector: Uint8Array): Uint8Array {
    if (!isEmptyStateVector(stateVector)) return Y.encodeStateAsUpdate(this.doc, stateVector)
    this.#whole ??= Y.encodeStateAsUpdate(this.doc)
    return this.#whole
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  continues(): boolean {
    return true
  }

  destroy(): void {
    this.doc.destroy()
  }

  #takeTouched(): TouchedEntities | undefined {
    const touched = this.#touched
    this.#touched = undefined
    return touched
  }

  #meta(): DocumentMeta {
    const { title, description, schemaVersion } = readMeta(this.doc)
    return { title, description, schemaVersion }
  }

  #assertNothingPending(): void {
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs !== null || pendingDs !== null) throw new Error('an update was applied in part')
  }
}
