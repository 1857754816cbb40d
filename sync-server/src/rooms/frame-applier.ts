import { DomainError, roleAtLeast } from '@sightline/blueprint'
import { encodeFenceFrame, encodeSyncFrame, LIMITS } from '@sightline/protocol'
import * as decoding from 'lib0/decoding'
import { sendMissed } from './deliver.ts'
import type { DocumentFrame } from './document-frame.ts'
import type { GuardRefusal } from './guard/guard-refusal.ts'
import type { AcceptedUpdate } from './guard/inspect-update.ts'
import { RoomDocument } from './room-document.ts'
import type { RoomSession } from './room-session.ts'
import type { BatchWork, ServerWrite } from './room-work.ts'
import type { DocumentContent } from './stored-content.ts'

export interface FrameLimits {
  readonly updateBytes: number
  /** The size of the document above which only deletions are taken. */
  readonly documentBytes: number
}

export interface FrameApplierOptions {
  /** With a mere content and no document it answers, and takes no edit: see `editsDocument`. */
  readonly content: DocumentContent | RoomDocument
  readonly limits: FrameLimits
  readonly documentBytes: number
  /** What a client is answered from, once the batch is durable. */
  readonly contentOf: (session: RoomSession) => DocumentContent
}

/** What is said once the batch is durable, in order. */
export type Answer = () => void

/**
 * Applies the frames of one batch to the document, each after asking for the role and the guard. It is made
 * new for every batch.
 */
export class FrameApplier {
  readonly answers: Answer[] = []
  readonly people = new Set<string>()
  readonly #content: DocumentContent
  readonly #document: RoomDocument | undefined
  readonly #limits: FrameLimits
  readonly #documentBytes: number
  readonly #contentOf: (session: RoomSession) => DocumentContent

  constructor({ content, limits, documentBytes, contentOf }: FrameApplierOptions) {
    this.#content = content
    this.#document = content instanceof RoomDocument ? content : undefined
    this.#limits = limits
    this.#documentBytes = documentBytes
    this.#contentOf = contentOf
  }

  apply(session: RoomSession, frame: DocumentFrame): void {
    if (session.isRefused || session.role === undefined) return
    switch (frame.type) {
      case 'syncStep1':
        return this.#answerStep1(session, frame.stateVector)
      case 'syncStep2':
        return this.#step2(session, frame.update)
      case 'update':
        return this.#update(session, frame.update, this.#limits.updateBytes)
      case 'fence':
        return this.#fence(session, frame.number)
    }
  }

  /** A DomainError was thrown before the first write; after anything else the document cannot be trusted. */
  write({ write, personId, done }: ServerWrite): void {
    try {
      this.#mustDocument().write(personId, write)
      if (personId !== undefined) this.people.add(personId)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      done.reject(error)
    }
  }

  #answerStep1(session: RoomSession, stateVector: Uint8Array): void {
    if (!isFairStateVector(stateVector)) return session.refuse('protocol')
    this.answers.push(() => {
      const content = this.#contentOf(session)
      if (!content.continues(stateVector)) return session.refuse('epoch')
      session.follows = true
      session.outbox.send(step2Frame(content.difference(stateVector)))
    })
  }

  catchUp(session: RoomSession): void {
    this.answers.push(() => sendMissed(session, this.#contentOf(session)))
  }

  #step2(session: RoomSession, update: Uint8Array): void {
    session.shookHands = true
    const held = session.held.take()
    this.#update(session, update, LIMITS.frameBytes)
    for (const heldUpdate of held.updates) this.#update(session, heldUpdate, this.#limits.updateBytes)
    for (const number of held.fences) this.#fence(session, number)
  }

  #update(session: RoomSession, update: Uint8Array, maxBytes: number): void {
    if (session.isRefused || isEmptyUpdate(update)) return
    if (session.role === undefined || !roleAtLeast(session.role, 'editor')) return session.refuse('forbidden')
    if (update.length > maxBytes) return session.refuse('tooLarge')
    if (!session.shookHands && !session.held.isEmpty) return this.#hold(session, update)
    const verdict = this.#mustDocument().inspect(session.person.id, update)
    if (!verdict.ok) return this.#refuse(session, update, verdict.refusal)
    if (verdict.addsStructs && this.#documentBytes > this.#limits.documentBytes)
      return session.refuse('tooLarge')
    const refusal = this.#applyOrBlame(session, verdict)
    if (refusal !== undefined) session.refuse('protocol')
    this.people.add(session.person.id)
    session.active = true
  }

  /** The room is lost when this throws; whoever sent it is not let in again so easily. */
  #applyOrBlame(session: RoomSession, update: AcceptedUpdate): GuardRefusal | undefined {
    try {
      return this.#mustDocument().applyUpdate(session.person.id, update)
    } catch (error) {
      session.refuse('protocol')
      throw error
    }
  }

  #refuse(session: RoomSession, update: Uint8Array, refusal: GuardRefusal): void {
    if (refusal === 'foreignClient') return session.refuse('forbidden')
    if (refusal !== 'gap') return session.refuse('protocol')
    if (!session.shookHands) return this.#hold(session, update)
    if (session.askedAgain) return session.refuse('protocol')
    session.askedAgain = true
    session.shookHands = false
    this.#hold(session, update)
    const stateVector = this.#content.stateVector()
    this.answers.push(() => session.outbox.send(encodeSyncFrame({ type: 'syncStep1', stateVector })))
  }

  #mustDocument(): RoomDocument {
    if (this.#document === undefined) throw new Error('an edit was given to a batch of readers')
    return this.#document
  }

  #hold(session: RoomSession, update: Uint8Array): void {
    if (!session.held.addUpdate(update)) session.refuse('tooLarge')
  }

  #fence(session: RoomSession, number: number): void {
    if (session.held.isEmpty) {
      this.answers.push(() => session.outbox.send(encodeFenceFrame(number)))
    } else if (!session.held.addFence(number)) session.refuse('protocol')
  }
}

/** Everybody who starts empty gets the same bytes, so they get the same frame. */
const step2Frames = new WeakMap<Uint8Array, Uint8Array>()

function step2Frame(update: Uint8Array): Uint8Array {
  const known = step2Frames.get(update)
  if (known !== undefined) return known
  const frame = encodeSyncFrame({ type: 'syncStep2', update })
  step2Frames.set(update, frame)
  return frame
}

/** Whether this work may change the document; the other kinds are answered without one. */
export function editsDocument(work: BatchWork): boolean {
  if (work.kind !== 'frame') return work.kind === 'write'
  const { frame, session } = work
  if (frame.type === 'update') return !isEmptyUpdate(frame.update)
  return frame.type === 'syncStep2' && !(isEmptyUpdate(frame.update) && session.held.isEmpty)
}

/** Two zeros: no structs and no deletions. Anybody may send that. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** Decodes, and is no longer than a real one could be. */
function isFairStateVector(stateVector: Uint8Array): boolean {
  if (stateVector.length > LIMITS.stateVectorBytes) return false
  try {
    const decoder = decoding.createDecoder(stateVector)
    const clients = decoding.readVarUint(decoder)
    if (clients > LIMITS.stateVectorClients) return false
    for (let index = 0; index < clients * 2; index++) decoding.readVarUint(decoder)
    return !decoding.hasContent(decoder)
  } catch {
    return false
  }
}
