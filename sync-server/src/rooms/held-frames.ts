import { LIMITS } from '@sightline/protocol'
import type { Clock } from '../kernel/clock.ts'

const waitMs = 10_000

/**
 * Updates that build on something the server has not got, and the fences behind them, until the client's
 * second step brings what is missing (rule P11).
 */
export class HeldFrames {
  readonly #clock: Clock
  #updates: Uint8Array[] = []
  #fences: number[] = []
  #bytes = 0
  #since = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get isEmpty(): boolean {
    return this.#updates.length === 0
  }

  /** They have waited longer than an answer can take. */
  get isOverdue(): boolean {
    return !this.isEmpty && this.#clock.now() - this.#since > waitMs
  }

  /** False when there would be too much of it. */
  addUpdate(update: Uint8Array): boolean {
    if (this.isEmpty) this.#since = this.#clock.now()
    this.#bytes += update.length
    this.#updates.push(update)
    return this.#bytes <= LIMITS.heldBytes && this.#updates.length <= LIMITS.heldFrames
  }

  addFence(number: number): boolean {
    this.#fences.push(number)
    return this.#fences.length <= LIMITS.heldFrames
  }

  take(): { readonly updates: readonly Uint8Array[]; readonly fences: readonly number[] } {
    const taken = { updates: this.#updates, fences: this.#fences }
    this.#updates = []
    this.#fences = []
    this.#bytes = 0
    return taken
  }
}
