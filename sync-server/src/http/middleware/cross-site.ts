import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ApiError } from '../../kernel/api-error.ts'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send (S-06), before any work. A browser says where a request comes
 * from by `Sec-Fetch-Site` or `Origin`; whoever says neither is no browser and has no ambient cookie.
 */
export function refuseCrossSite(entrance: Entrance) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    if (!SAFE.has(c.req.method) && !comesFromUs(c, entrance)) {
      throw new ApiError('crossSite')
    }
    await next()
  })
}

function comesFromUs(c: Context<HttpEnv>, entrance: Entrance): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site === 'same-origin') return true
  if (origin !== undefined) return entrance.isOwnOrigin(c, origin)
  return site === undefined || site === 'none'
}
