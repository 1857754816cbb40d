import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { Entrance } from './entrance.ts'
import type { HttpEnv } from './http-env.ts'

export interface HealthParts {
  readonly health: StorageHealth
  readonly rooms: RoomRegistry
  readonly metrics: Metrics
  readonly entrance: Entrance
  readonly metricsToken: string | undefined
}

/**
 * `/healthz`: the process answers. `/readyz`: it may be sent work. `/metrics`: for Prometheus, with the
 * token from anywhere, or without one from this machine alone.
 */
export function healthRoutes({ health, rooms, metrics, entrance, metricsToken }: HealthParts) {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ ok: true }, 200))
    .get('/readyz', async (c) => {
      const storage = (await health.isReady()) ? 'ok' : 'down'
      const ready = storage === 'ok' && !rooms.isClosing
      return c.json({ ok: ready, storage }, ready ? 200 : 503)
    })
    .get('/metrics', async (c) => {
      if (metricsToken === undefined ? !entrance.isLocal(c) : !saysToken(c, metricsToken))
        throw new ApiError('notFound')
      return c.text(await metrics.text(), 200, { 'Content-Type': metrics.registry.contentType })
    })
}

function saysToken(c: Context<HttpEnv>, token: string): boolean {
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
