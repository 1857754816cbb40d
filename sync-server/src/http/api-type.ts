import type { createApi } from './create-api.ts'

/** What hono's `hc` client is typed by: `hc<ApiType>('/')` has `.api.blueprints[':id'].$get(...)`. */
export type ApiType = ReturnType<typeof createApi>
