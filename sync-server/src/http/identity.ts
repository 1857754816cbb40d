import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AuthSessions, StartedAuthSession } from '../auth/auth-sessions.ts'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { HttpEnv } from './http-env.ts'

const longestMaxAgeS = 400 * 24 * 3600

/** Who a request comes from, by its cookie (S-05). */
export class Identity {
  readonly #authSessions: AuthSessions
  readonly #secure: boolean

  constructor(authSessions: AuthSessions, origin: string | undefined) {
    this.#authSessions = authSessions
    this.#secure = origin?.startsWith('https://') ?? false
  }

  async find(c: Context<HttpEnv>): Promise<Principal | undefined> {
    const token = getCookie(c, 'sightline', this.#secure ? 'host' : undefined)
    return token === undefined || token === '' ? undefined : this.#authSessions.principalOf(token)
  }

  async require(c: Context<HttpEnv>): Promise<Principal> {
    const principal = await this.find(c)
    if (principal === undefined) throw new ApiError('signedOut')
    return principal
  }

  signIn(c: Context<HttpEnv>, { token, maxAgeMs }: StartedAuthSession): void {
    const maxAge = Math.min(longestMaxAgeS, Math.floor(maxAgeMs / 1000))
    setCookie(c, 'sightline', token, { ...this.#attributes(), maxAge })
  }

  signOut(c: Context<HttpEnv>): void {
    deleteCookie(c, 'sightline', this.#attributes())
  }

  #attributes() {
    const common = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
    return this.#secure ? ({ ...common, secure: true, prefix: 'host' } as const) : common
  }
}
