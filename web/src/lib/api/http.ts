import type { ApiType } from '@sightline/sync-server/api'
import type { hc } from 'hono/client'

/** The typed client of everything under /api. */
export type Http = ReturnType<typeof hc<ApiType>>['api']

/** Through which the server is asked. */
export interface Server {
  readonly http: Http
}
