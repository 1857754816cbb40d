import { CLOSE_CODES, encodePushFrame, type CloseCode, type PushEvent } from '@sightline/protocol'
import { SHOWS_EVERYTHING, showsEverything, type Role, type Shows } from '@sightline/blueprint'
import type { Principal } from '../auth/principal.ts'
import type { Clock } from '../kernel/clock.ts'
import type { PersonRow } from '../storage/person-store.ts'
import { EarlyFrames } from './early-frames.ts'
import { HeldFrames } from './held-frames.ts'
import { Outbox } from './outbox.ts'
import type { Peer } from './peer.ts'

export interface RoomSessionOptions {
  readonly blueprintId: string
  readonly peer: Peer
  readonly principal: Principal
  readonly clock: Clock
  /** What the client says it has; undefined when it starts empty. */
  readonly epoch: number | undefined
  /** The role that the client takes itself to have; undefined when it does not say. */
  readonly roleBefore: Role | undefined
  /** Whose edits the client may hold; undefined when it does not say. */
  readonly openedBy: string | undefined
  readonly onCaughtUp: () => void
}

/** One client of one room: who it is, what it may, and how far it has got. */
export class RoomSession {
  readonly blueprintId: string
  readonly peer: Peer
  readonly outbox: Outbox
  readonly epoch: number | undefined
  readonly openedBy: string | undefined
  readonly held: HeldFrames
  readonly early = new EarlyFrames()
  /** Undefined until the room has looked it up, and nothing of the client is applied before. */
  role: Role | undefined
  /** How much of the document it is shown, once it has a role. */
  shows: Shows = SHOWS_EVERYTHING
  /** The role that the client knows of. */
  roleBefore: Role | undefined
  /** The Yjs client id that this socket speaks for in presence. */
  clientId: number | undefined
  /** It has been answered a first step and is sent every update. */
  follows = false
  /** Its own second step has come: from here on what it sends has to fit. */
  shookHands = false
  /** It was asked a second time for what it has. */
  askedAgain = false
  /** What it had when updates began to be held back. */
  vectorWhenBehind: Uint8Array | undefined
  /** Something was applied since the last look at the sign-in. */
  active = false
  #principal: Principal
  #closed = false

  constructor(options: RoomSessionOptions) {
    this.blueprintId = options.blueprintId
    this.peer = options.peer
    this.epoch = options.epoch
    this.roleBefore = options.roleBefore
    this.openedBy = options.openedBy
    this.#principal = options.principal
    this.held = new HeldFrames(options.clock)
    this.outbox = new Outbox({
      peer: options.peer,
      clock: options.clock,
      onCaughtUp: options.onCaughtUp,
    })
  }

  get person(): PersonRow {
    return this.#principal.person
  }

  get authSessionHash(): string {
    return this.#principal.authSessionHash
  }

  /** Once the server has closed it, nothing that it sent is applied any more. */
  get isRefused(): boolean {
    return this.#closed
  }

  get seesEverything(): boolean {
    return showsEverything(this.shows)
  }

  rebind(principal: Principal): void {
    this.#principal = principal
  }

  push(event: PushEvent): void {
    this.outbox.send(encodePushFrame(event))
  }

  refuse(reason: keyof typeof CLOSE_CODES): void {
    if (this.#closed) return
    this.#closed = true
    const code: CloseCode = CLOSE_CODES[reason]
    this.peer.close(code, reason)
  }
}
