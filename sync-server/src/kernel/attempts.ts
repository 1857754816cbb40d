import type { Clock } from './clock.ts'

export interface AttemptLimit {
  readonly tries: number
  readonly windowMs: number
}

interface Tries {
  count: number
  readonly startedAt: number
}

const maxKeys = 10_000

/** Counts attempts by whatever they have in common, in windows of time that begin with the first one. */
export class Attempts {
  readonly #clock: Clock
  readonly #limit: AttemptLimit
  readonly #tries = new Map<string, Tries>()

  constructor(clock: Clock, limit: AttemptLimit) {
    this.#clock = clock
    this.#limit = limit
  }

  /** Counts one; false: there were as many as there may be. */
  take(key: string): boolean {
    const tries = this.#current(key) ?? this.#start(key)
    if (tries.count >= this.#limit.tries) return false
    tries.count++
    return true
  }

  isSpent(key: string): boolean {
    return (this.#current(key)?.count ?? 0) >= this.#limit.tries
  }

  forget(key: string): void {
    this.#tries.delete(key)
  }

  #current(key: string): Tries | undefined {
    const tries = this.#tries.get(key)
    if (tries === undefined || this.#clock.now() - tries.startedAt < this.#limit.windowMs) return tries
    this.#tries.delete(key)
    return undefined
  }

  #start(key: string): Tries {
    if (this.#tries.size >= maxKeys) this.#forgetOldest()
    const tries = { count: 0, startedAt: this.#clock.now() }
    this.#tries.set(key, tries)
    return tries
  }

  #forgetOldest(): void {
    for (const key of this.#tries.keys()) {
      this.#tries.delete(key)
      return
    }
  }
}
