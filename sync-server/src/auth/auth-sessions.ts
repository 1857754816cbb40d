import { Lucia, TimeSpan } from 'lucia'
import type { Clock } from '../kernel/clock.ts'
import { hashToken, newToken } from '../kernel/ids.ts'
import type { AuthSessionStore, SeenAuthSession } from '../storage/auth-session-store.ts'
import type { PersonRow } from '../storage/person-store.ts'
import { hasExpired, LuciaAdapter, type Lifetimes } from './lucia-adapter.ts'
import type { Principal } from './principal.ts'

export interface AuthSessionsOptions {
  readonly store: AuthSessionStore
  readonly clock: Clock
  readonly lifetimes: Lifetimes
}

export interface StartedAuthSession {
  /** The secret for the cookie; nobody keeps it but the browser. */
  readonly token: string
  readonly principal: Principal
  readonly maxAgeMs: number
}

const nominalDays = 30
const sightingPeriodMs = 10 * 60_000
const longestUserAgent = 400

/** Sign-ins: the only module that knows lucia. */
export class AuthSessions {
  readonly #options: AuthSessionsOptions
  readonly #adapter: LuciaAdapter
  readonly #lucia: Lucia<Record<never, never>, { readonly person: PersonRow }>

  constructor(options: AuthSessionsOptions) {
    const nominal = new TimeSpan(nominalDays, 'd')
    this.#options = options
    this.#adapter = new LuciaAdapter({ ...options, nominalMs: nominal.milliseconds() })
    this.#lucia = new Lucia(this.#adapter, {
      sessionExpiresIn: nominal,
      getUserAttributes: ({ person }) => ({ person }),
    })
  }

  async start(person: PersonRow): Promise<StartedAuthSession> {
    const guest = person.email === null
    const token = newToken()
    await this.#lucia.createSession(person.id, { guest }, { sessionId: token })
    const { account, guest: guestLifetime } = this.#options.lifetimes
    return {
      token,
      principal: { person, authSessionHash: hashToken(token) },
      maxAgeMs: (guest ? guestLifetime : account).absoluteMs,
    }
  }

  /** For half a day, whoever it is. */
  async startBrief(person: PersonRow): Promise<Pick<StartedAuthSession, 'token' | 'principal'>> {
    const token = newToken()
    await this.#lucia.createSession(
      person.id,
      { guest: person.email === null, brief: true },
      { sessionId: token },
    )
    return { token, principal: { person, authSessionHash: hashToken(token) } }
  }

  /** Whose the cookie is; counts as a sign of life when half of the idle time is over. */
  async principalOf(token: string, userAgent?: string): Promise<Principal | undefined> {
    const { user } = await this.#lucia.validateSession(token)
    if (user === null) return undefined
    const authSessionHash = hashToken(token)
    if (userAgent !== undefined) await this.#see(authSessionHash, userAgent)
    return { person: user.person, authSessionHash }
  }

  /** The sign-ins of a person that are not over, the latest first. */
  async list(personId: string): Promise<readonly SeenAuthSession[]> {
    const { store, clock } = this.#options
    return (await store.list(personId)).filter((session) => !hasExpired(session, clock.now()))
  }

  /** Whose the sign-in is; looks without being a sign of life. */
  async principalOfHash(authSessionHash: string): Promise<Principal | undefined> {
    const found = await this.#options.store.find(authSessionHash)
    if (found === undefined || hasExpired(found.session, this.#options.clock.now())) return undefined
    return { person: found.person, authSessionHash }
  }

  /** For an open socket: looks without being a sign of life. */
  async isLive(authSessionHash: string): Promise<boolean> {
    return (await this.principalOfHash(authSessionHash)) !== undefined
  }

  /** For an open socket on which somebody is working. */
  async touch(authSessionHash: string): Promise<void> {
    const found = await this.#options.store.find(authSessionHash)
    if (found === undefined || hasExpired(found.session, this.#options.clock.now())) return
    await this.#adapter.extend(found.session, found.person)
  }

  async end(authSessionHash: string): Promise<void> {
    await this.#options.store.remove(authSessionHash)
  }

  async endAll(personId: string): Promise<void> {
    await this.#lucia.invalidateUserSessions(personId)
  }

  /** Every sign-in of the person but this one. */
  async endOthers({ person, authSessionHash }: Principal): Promise<void> {
    await this.#options.store.removeOthers(person.id, authSessionHash)
  }

  /** Once in a while: most requests write nothing. */
  async #see(authSessionHash: string, userAgent: string): Promise<void> {
    const { store, clock } = this.#options
    const found = await store.find(authSessionHash)
    const now = clock.now()
    if (found === undefined || now - (found.session.seenAt ?? 0) < sightingPeriodMs) return
    await store.see(authSessionHash, { at: now, userAgent: userAgent.slice(0, longestUserAgent) })
  }

  async forgetExpired(): Promise<void> {
    await this.#lucia.deleteExpiredSessions()
  }
}
