import { CLOSE_CODES } from '@sightline/protocol'
import type { Clock } from '../kernel/clock.ts'
import type { Peer } from './peer.ts'

const KiB = 1024
const MiB = 1024 * KiB

/** Bytes in the socket's buffer above which a client gets less (rule P20). */
export const OUTBOX_LIMITS = {
  awarenessBytes: 256 * KiB,
  updateBytes: MiB,
  closeBytes: 8 * MiB,
  behindMs: 15_000,
} as const

export interface OutboxOptions {
  readonly peer: Peer
  readonly clock: Clock
  /** Everything that was held back may be sent now, as one update. */
  readonly onCaughtUp: () => void
}

/** What a room says to one client, bounded by how fast the client reads. */
export class Outbox {
  readonly #options: OutboxOptions
  #behindSince: number | undefined

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  get isBehind(): boolean {
    return this.#behindSince !== undefined
  }

  /** `last`: sent, but from here on updates are held back, and the caller notes what the client has. */
  sendUpdate(frame: Uint8Array): 'sent' | 'last' | 'heldBack' {
    if (this.#behindSince !== undefined) return 'heldBack'
    this.send(frame)
    if (this.#options.peer.bufferedBytes <= OUTBOX_LIMITS.updateBytes) return 'sent'
    this.#behindSince = this.#options.clock.now()
    this.#options.peer.whenDrained(() => this.#catchUp())
    return 'last'
  }

  sendAwareness(frame: Uint8Array): void {
    if (this.#options.peer.bufferedBytes <= OUTBOX_LIMITS.awarenessBytes) this.send(frame)
  }

  /**
   * Answers and pushes, never held back. What counts is what was unread before: a document may be larger than
   * the limit, and whoever reads it has to get it whole.
   */
  send(frame: Uint8Array): void {
    const { peer } = this.#options
    if (peer.bufferedBytes > OUTBOX_LIMITS.closeBytes) return this.#giveUp()
    peer.send(frame)
  }

  /** To be called now and then: a client that stays behind is let go, and may come back. */
  checkProgress(): void {
    const since = this.#behindSince
    if (since !== undefined && this.#options.clock.now() - since >= OUTBOX_LIMITS.behindMs) this.#giveUp()
  }

  #giveUp(): void {
    this.#options.peer.close(CLOSE_CODES.overloaded, 'too slow')
    this.#options.peer.terminate()
  }

  #catchUp(): void {
    this.#behindSince = undefined
    this.#options.onCaughtUp()
  }
}
