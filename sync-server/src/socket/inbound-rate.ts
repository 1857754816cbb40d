import type { Clock } from '../kernel/clock.ts'

const windowS = 10

/** What one socket may send a second, averaged over ten. */
export interface InboundLimits {
  readonly framesPerS: number
  readonly bytesPerS: number
}

/** Two leaky buckets, of frames and of bytes; above either the socket is left unread for a while. */
export class InboundRate {
  readonly #clock: Clock
  readonly #limits: InboundLimits
  #frames = 0
  #bytes = 0
  #at: number

  constructor(clock: Clock, limits: InboundLimits) {
    this.#clock = clock
    this.#limits = limits
    this.#at = clock.now()
  }

  /** Counts one frame; says for how long to read nothing more, mostly 0. */
  count(bytes: number): number {
    const now = this.#clock.now()
    const elapsedS = Math.max(0, now - this.#at) / 1000
    this.#at = now
    this.#frames = Math.max(0, this.#frames - elapsedS * this.#limits.framesPerS) + 1
    this.#bytes = Math.max(0, this.#bytes - elapsedS * this.#limits.bytesPerS) + bytes
    const framesOverS = this.#frames / this.#limits.framesPerS - windowS
    const bytesOverS = this.#bytes / this.#limits.bytesPerS - windowS
    return Math.max(0, Math.ceil(Math.max(framesOverS, bytesOverS) * 1000))
  }
}
