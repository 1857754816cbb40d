import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AuthSessions, StartedAuthSession } from '../auth/auth-sessions.ts'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Entrance } from './entrance.ts'
import type { HttpEnv } from './http-env.ts'

const longestMaxAgeS = 400 * 24 * 3600

/** What a frame in another site may do: look, and ask for a socket. */
const BEARER_MAY: (c: Context<HttpEnv>) => boolean = ({ req }) =>
  req.method === 'GET' || (req.method === 'POST' && req.path === '/api/sync-tickets')

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/u

/** Who a request comes from, by its cookie (S-05), or by a bearer token where no cookie goes. */
export class Identity {
  readonly #authSessions: AuthSessions
  readonly #entrance: Entrance

  constructor(authSessions: AuthSessions, entrance: Entrance) {
    this.#authSessions = authSessions
    this.#entrance = entrance
  }

  async find(c: Context<HttpEnv>): Promise<Principal | undefined> {
    const token = getCookie(c, 'sightline', this.#entrance.isSecure(c) ? 'host' : undefined)
    if (token !== undefined && token !== '') {
      return this.#authSessions.principalOf(token, c.req.header('user-agent') ?? '')
    }
    const [, bearer] = BEARER.exec(c.req.header('authorization') ?? '') ?? []
    return bearer === undefined || !BEARER_MAY(c) ? undefined : this.#authSessions.principalOf(bearer)
  }

  async require(c: Context<HttpEnv>): Promise<Principal> {
    const principal = await this.find(c)
    if (principal === undefined) throw new ApiError('signedOut')
    return principal
  }

  signIn(c: Context<HttpEnv>, { token, maxAgeMs }: StartedAuthSession): void {
    const maxAge = Math.min(longestMaxAgeS, Math.floor(maxAgeMs / 1000))
    setCookie(c, 'sightline', token, { ...this.#attributes(c), maxAge })
  }

  signOut(c: Context<HttpEnv>): void {
    deleteCookie(c, 'sightline', this.#attributes(c))
  }

  #attributes(c: Context<HttpEnv>) {
    const common = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
    return this.#entrance.isSecure(c) ? ({ ...common, secure: true, prefix: 'host' } as const) : common
  }
}
