import { ApiError } from '../kernel/api-error.ts'
import type { Clock } from '../kernel/clock.ts'
import { hashToken, newToken } from '../kernel/ids.ts'
import type { AuthSessions } from './auth-sessions.ts'
import type { Principal } from './principal.ts'

interface Ticket {
  readonly personId: string
  readonly authSessionHash: string
  readonly blueprintId: string
  readonly expiresAt: number
}

const lifetimeMs = 30_000
const maxTickets = 10_000

/**
 * What opens one socket where a cookie cannot go (S-12): for one blueprint and one person, once, for half a minute,
 * and for as long as the sign-in lives that asked for it. Kept in memory, since a restart outlasts most of them.
 */
export class SyncTickets {
  readonly #authSessions: AuthSessions
  readonly #clock: Clock
  /** By the hash of the secret, the oldest first. */
  readonly #tickets = new Map<string, Ticket>()

  constructor(authSessions: AuthSessions, clock: Clock) {
    this.#authSessions = authSessions
    this.#clock = clock
  }

  issue({ person, authSessionHash }: Principal, blueprintId: string): string {
    this.#forgetExpired()
    if (this.#tickets.size >= maxTickets) throw new ApiError('overloaded')
    const secret = newToken()
    const expiresAt = this.#clock.now() + lifetimeMs
    this.#tickets.set(hashToken(secret), { personId: person.id, authSessionHash, blueprintId, expiresAt })
    return secret
  }

  /** Whose it is; whatever comes of it, it is used up. */
  async redeem(secret: string, blueprintId: string): Promise<Principal | undefined> {
    const hash = hashToken(secret)
    const ticket = this.#tickets.get(hash)
    this.#tickets.delete(hash)
    if (ticket === undefined || ticket.blueprintId !== blueprintId) return undefined
    if (this.#clock.now() >= ticket.expiresAt) return undefined
    const principal = await this.#authSessions.principalOfHash(ticket.authSessionHash)
    return principal?.person.id === ticket.personId ? principal : undefined
  }

  #forgetExpired(): void {
    for (const [hash, { expiresAt }] of this.#tickets) {
      if (expiresAt > this.#clock.now()) return
      this.#tickets.delete(hash)
    }
  }
}
