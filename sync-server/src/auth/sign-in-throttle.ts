import { Attempts, type AttemptLimit } from '../kernel/attempts.ts'
import type { Clock } from '../kernel/clock.ts'

/** Counts failed sign-ins for each account and address together, so that nobody can lock somebody else out. */
export class SignInThrottle {
  readonly #attempts: Attempts
  readonly #limit: AttemptLimit

  constructor(clock: Clock, limit: AttemptLimit) {
    this.#attempts = new Attempts(clock, limit)
    this.#limit = limit
  }

  /** How long somebody who tried too often waits at most. */
  get windowS(): number {
    return Math.ceil(this.#limit.windowMs / 1000)
  }

  /** Counts a try before its outcome is known, so that many at once do not slip through; false: no more. */
  take(email: string, address: string): boolean {
    return this.#attempts.take(keyOf(email, address))
  }

  succeeded(email: string, address: string): void {
    this.#attempts.forget(keyOf(email, address))
  }
}

function keyOf(email: string, address: string): string {
  return `${email}\n${address}`
}
