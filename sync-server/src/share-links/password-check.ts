import { verifyPassword } from '../auth/passwords.ts'
import { ApiError } from '../kernel/api-error.ts'
import { Attempts, type AttemptLimit } from '../kernel/attempts.ts'
import type { Clock } from '../kernel/clock.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

/** Passwords of share links, with a limit on tries for each link and address together. */
export class PasswordCheck {
  readonly #attempts: Attempts
  readonly #windowS: number

  constructor(clock: Clock, limit: AttemptLimit) {
    this.#attempts = new Attempts(clock, limit)
    this.#windowS = Math.ceil(limit.windowMs / 1000)
  }

  /** Throws wrongPassword, or tooManyTries. Asking without a password is no try. */
  async pass(link: ShareLinkRow, password: string | undefined, address: string): Promise<void> {
    if (link.passwordHash === null) return
    if (password === undefined) throw new ApiError('wrongPassword', 'password')
    const key = `${link.id}\n${address}`
    if (!this.#attempts.take(key)) throw new ApiError('tooManyTries', undefined, this.#windowS)
    if (!(await verifyPassword(password, link.passwordHash))) throw new ApiError('wrongPassword', 'password')
    this.#attempts.forget(key)
  }
}
