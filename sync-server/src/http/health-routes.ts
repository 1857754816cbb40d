import { Hono } from 'hono'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import type { HttpEnv } from './http-env.ts'

/** `/healthz`: the process answers. `/readyz`: it may be sent work. */
export function healthRoutes(health: StorageHealth, rooms: RoomRegistry) {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ ok: true }, 200))
    .get('/readyz', async (c) => {
      const ready = !rooms.isClosing && (await health.isReady())
      return c.json({ ok: ready }, ready ? 200 : 503)
    })
}
