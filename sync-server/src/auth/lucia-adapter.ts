import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from 'lucia'
import type { Clock } from '../kernel/clock.ts'
import { hashToken } from '../kernel/ids.ts'
import type { AuthSessionRow, AuthSessionStore } from '../storage/auth-session-store.ts'
import type { PersonRow } from '../storage/person-store.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { readonly person: PersonRow }>
    DatabaseUserAttributes: { readonly person: PersonRow }
    DatabaseSessionAttributes: { readonly guest: boolean; readonly brief?: boolean }
  }
}

export interface Lifetime {
  readonly idleMs: number
  readonly absoluteMs: number
}

export interface Lifetimes {
  readonly account: Lifetime
  readonly guest: Lifetime
}

/** For a secret that only the memory of a page holds. */
const BRIEF: Lifetime = { idleMs: 12 * 3_600_000, absoluteMs: 12 * 3_600_000 }

export interface LuciaAdapterOptions {
  readonly store: AuthSessionStore
  readonly clock: Clock
  readonly lifetimes: Lifetimes
  /** What lucia was told every session lasts; its dates are scaled to this. */
  readonly nominalMs: number
}

/**
 * Stands between lucia and the store: what lucia calls a session id is the secret in the cookie and is stored
 * as its hash alone, and a session ends by our clock, when idle or when its absolute time is over. Lucia
 * compares with its own clock and knows one lifetime; so it is told what share of the idle time is left.
 */
export class LuciaAdapter implements Adapter {
  readonly #options: LuciaAdapterOptions

  constructor(options: LuciaAdapterOptions) {
    this.#options = options
  }

  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const found = await this.#options.store.find(hashToken(token))
    if (found === undefined || hasExpired(found.session, this.#options.clock.now())) return [null, null]
    const { session, person } = found
    return [this.#describe(token, session, person.email === null), { id: person.id, attributes: { person } }]
  }

  async getUserSessions(): Promise<DatabaseSession[]> {
    throw new Error('lucia cannot list sessions: their secrets are not stored')
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const { clock, store } = this.#options
    const now = clock.now()
    const { guest, brief } = session.attributes
    const lifetime = brief === true ? BRIEF : this.#lifetime(guest)
    await store.create({
      idHash: hashToken(session.id),
      personId: session.userId,
      createdAt: now,
      idleExpiresAt: now + lifetime.idleMs,
      absoluteExpiresAt: now + lifetime.absoluteMs,
    })
  }

  async updateSessionExpiration(token: string): Promise<void> {
    const found = await this.#options.store.find(hashToken(token))
    if (found !== undefined) await this.extend(found.session, found.person)
  }

  /** Starts the idle time again; the store never goes past the absolute end. */
  async extend(session: AuthSessionRow, person: PersonRow): Promise<void> {
    const { clock, store } = this.#options
    await store.extend(session.idHash, clock.now() + this.#lifetime(person.email === null).idleMs)
  }

  async deleteSession(token: string): Promise<void> {
    await this.#options.store.remove(hashToken(token))
  }

  async deleteUserSessions(personId: string): Promise<void> {
    await this.#options.store.removeAll(personId)
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#options.store.removeExpired(this.#options.clock.now())
  }

  #describe(token: string, session: AuthSessionRow, guest: boolean): DatabaseSession {
    const { clock, nominalMs } = this.#options
    const left = (session.idleExpiresAt - clock.now()) / this.#lifetime(guest).idleMs
    return {
      id: token,
      userId: session.personId,
      expiresAt: new Date(Date.now() + Math.max(1000, left * nominalMs)),
      attributes: { guest },
    }
  }

  #lifetime(guest: boolean): Lifetime {
    return guest ? this.#options.lifetimes.guest : this.#options.lifetimes.account
  }
}

export function hasExpired(session: AuthSessionRow, now: number): boolean {
  return now >= session.idleExpiresAt || now >= session.absoluteExpiresAt
}
