import type { Clock } from '../kernel/clock.ts'

const MiB = 1024 * 1024
const windowS = 10

/** What one socket may send a second, averaged over ten. */
export const INBOUND_LIMITS = { framesPerS: 60, bytesPerS: 2 * MiB } as const

/** Two leaky buckets, of frames and of bytes; above either the socket is left unread for a while. */
export class InboundRate {
  readonly #clock: Clock
  #frames = 0
  #bytes = 0
  #at: number

  constructor(clock: Clock) {
    this.#clock = clock
    this.#at = clock.now()
  }

  /** Counts one frame; says for how long to read nothing more, mostly 0. */
  count(bytes: number): number {
    const now = this.#clock.now()
    const elapsedS = Math.max(0, now - this.#at) / 1000
    this.#at = now
    this.#frames = Math.max(0, this.#frames - elapsedS * INBOUND_LIMITS.framesPerS) + 1
    this.#bytes = Math.max(0, this.#bytes - elapsedS * INBOUND_LIMITS.bytesPerS) + bytes
    const framesOverS = this.#frames / INBOUND_LIMITS.framesPerS - windowS
    const bytesOverS = this.#bytes / INBOUND_LIMITS.bytesPerS - windowS
    return Math.max(0, Math.ceil(Math.max(framesOverS, bytesOverS) * 1000))
  }
}
