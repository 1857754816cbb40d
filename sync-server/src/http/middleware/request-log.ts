import { createMiddleware } from 'hono/factory'
import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Clock } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { HttpEnv } from '../http-env.ts'

/** One line a request: the route, never the path, since a path may hold a token. */
export function requestLog(logger: Logger, clock: Clock) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const startedAt = clock.now()
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    c.header('X-Request-Id', requestId)
    const { method } = c.req
    const ms = clock.now() - startedAt
    logger.info({ requestId, method, route: routeOf(c), status: c.res.status, ms }, 'request')
  })
}

/** The most telling of the patterns that matched, `/api/share/:token` rather than `/api/*`. */
function routeOf(c: Context<HttpEnv>): string {
  const paths = matchedRoutes(c).map((route) => route.path)
  return paths.findLast((path) => !path.endsWith('*')) ?? paths.at(-1) ?? ''
}
