import { createMiddleware } from 'hono/factory'
import { ApiError } from '../../kernel/api-error.ts'
import type { HttpEnv } from '../http-env.ts'
import { isAllowedOrigin } from './allowed-origin.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send (S-06), before any work. A browser says where a request comes
 * from by `Sec-Fetch-Site` or `Origin`; whoever says neither is no browser and has no ambient cookie.
 */
export function refuseCrossSite(configured: string | undefined) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    if (!SAFE.has(c.req.method) && !comesFromUs(c.req.header.bind(c.req), configured)) {
      throw new ApiError('crossSite')
    }
    await next()
  })
}

function comesFromUs(header: (name: string) => string | undefined, configured: string | undefined): boolean {
  const site = header('sec-fetch-site')
  const origin = header('origin')
  if (site === 'same-origin') return true
  if (origin !== undefined) return isAllowedOrigin(origin, configured, header('host'))
  return site === undefined || site === 'none'
}
