import { Hono } from 'hono'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { ApiError } from '../kernel/api-error.ts'
import { createApi, type ApiParts } from './create-api.ts'
import type { HttpEnv } from './http-env.ts'
import { limitBody } from './middleware/body-limit.ts'
import { refuseCrossSite } from './middleware/cross-site.ts'
import { errorReply } from './middleware/error-reply.ts'
import { requestLog } from './middleware/request-log.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import type { WebFiles } from './web-files.ts'
import { webPages } from './web-pages.ts'

export interface AppParts extends ApiParts {
  readonly logger: Logger
  readonly clock: Clock
  readonly webFiles: WebFiles
  /** Routes of other folders: health, and the upgrade to a socket. */
  readonly more: readonly Hono<HttpEnv>[]
}

/** What takes files has limits of its own. */
const TAKES_FILES = /^\/api\/(imports|blueprints\/[^/]+\/assets)$/u

/** Everything that is answered over HTTP, in the order in which it is tried. */
export function createApp(parts: AppParts): Hono<HttpEnv> {
  const { logger, clock, entrance, webFiles, blueprints, pictures } = parts
  const app = new Hono<HttpEnv>()
  app.onError(errorReply(logger))
  app.use(requestLog(logger, clock))
  app.use(securityHeaders({ entrance, scriptHashes: webFiles.scriptHashes }))
  app.use(refuseCrossSite(entrance))
  const smallBody = limitBody()
  app.use('/api/*', (c, next) => (TAKES_FILES.test(c.req.path) ? next() : smallBody(c, next)))
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.route('/', createApi(parts))
  app.all('/api/*', () => {
    throw new ApiError('notFound')
  })
  for (const routes of parts.more) app.route('/', routes)
  app.route('/', webPages({ files: webFiles, pictures, storage: blueprints.storage, clock }))
  return app
}

/** Without what runs before or after a route. */
export function routesOf(app: Hono<HttpEnv>): readonly string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
}
