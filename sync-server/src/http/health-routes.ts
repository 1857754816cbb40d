import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Metrics } from '../kernel/metrics.ts'
import { clientAddress } from './client-address.ts'
import type { HttpEnv } from './http-env.ts'

export interface HealthParts {
  readonly health: StorageHealth
  readonly rooms: RoomRegistry
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
}

/** `/healthz`: the process answers. `/readyz`: it may be sent work. `/metrics`: for Prometheus. */
export function healthRoutes({ health, rooms, metrics, metricsToken }: HealthParts) {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ ok: true }, 200))
    .get('/readyz', async (c) => {
      const ready = !rooms.isClosing && (await health.isReady())
      return c.json({ ok: ready }, ready ? 200 : 503)
    })
    .get('/metrics', async (c) => {
      if (!mayRead(c, metricsToken)) throw new ApiError('notFound')
      return c.text(await metrics.text(), 200, { 'Content-Type': metrics.registry.contentType })
    })
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/u

/** With a token whoever says it, from anywhere; without one nobody but this machine, and no proxy on it. */
function mayRead(c: Context<HttpEnv>, token: string | undefined): boolean {
  if (token === undefined)
    return LOOPBACK.test(clientAddress(c)) && c.req.header('x-forwarded-for') === undefined
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
