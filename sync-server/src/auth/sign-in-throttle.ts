import type { Clock } from '../kernel/clock.ts'

interface Tries {
  count: number
  readonly startedAt: number
}

const maxKeys = 10_000

/** Counts failed sign-ins for each account and address together, so that nobody can lock somebody else out. */
export class SignInThrottle {
  readonly #clock: Clock
  readonly #limit: { readonly tries: number; readonly windowMs: number }
  readonly #tries = new Map<string, Tries>()

  constructor(clock: Clock, limit: { readonly tries: number; readonly windowMs: number }) {
    this.#clock = clock
    this.#limit = limit
  }

  /** Counts a try before its outcome is known, so that many at once do not slip through; false: no more. */
  take(email: string, address: string): boolean {
    const key = `${email}\n${address}`
    const tries = this.#current(key) ?? this.#start(key)
    if (tries.count >= this.#limit.tries) return false
    tries.count++
    return true
  }

  succeeded(email: string, address: string): void {
    this.#tries.delete(`${email}\n${address}`)
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
