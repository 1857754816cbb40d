import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { DiskSpace } from '../kernel/disk-space.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { Entrance } from './entrance.ts'
import type { HttpEnv } from './http-env.ts'

export interface HealthParts {
  readonly health: StorageHealth
  readonly rooms: RoomRegistry
  readonly disk: DiskSpace
  readonly metrics: Metrics
  readonly entrance: Entrance
  readonly metricsToken: string | undefined
}

/** It is about to end, the storage takes no writes, there is hardly any space left. */
type Obstacle = 'closing' | 'storage' | 'disk'

/**
 * `/healthz`: the process answers. `/readyz`: it may be sent work, or why not. `/metrics`: for Prometheus, with the
 * token from anywhere, or without one from this machine alone.
 */
export function healthRoutes({ health, rooms, disk, metrics, entrance, metricsToken }: HealthParts) {
  async function obstacles(): Promise<readonly Obstacle[]> {
    const [writes, short] = await Promise.all([health.isReady(), disk.isShort()])
    return [
      ...(rooms.isClosing ? (['closing'] as const) : []),
      ...(writes ? [] : (['storage'] as const)),
      ...(short ? (['disk'] as const) : []),
    ]
  }

  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ ok: true }, 200))
    .get('/readyz', async (c) => {
      const found = await obstacles()
      return c.json({ ok: found.length === 0, obstacles: found }, found.length === 0 ? 200 : 503)
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
