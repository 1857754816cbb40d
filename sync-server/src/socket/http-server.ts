import type { IncomingMessage, Server } from 'node:http'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebSocketServer } from 'ws'
import type { HttpEnv } from '../http/http-env.ts'

/** An offer of HTTP/2, as curl makes it, is answered like any request; without this it would never be. */
function shouldUpgradeCallback({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

/** HTTP and upgrades on one port; a client that sends its request too slowly is let go. */
export function createHttpServer(app: Hono<HttpEnv>, socketServer: WebSocketServer): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 20_000, requestTimeout: 60_000, shouldUpgradeCallback },
    websocket: { server: socketServer as WebSocketServerLike },
  })
  return server as Server
}

const graceMs = 2000

/** Lets requests that are under way be answered, but not for long. */
export async function finishRequests(server: Server, closed: Promise<void>): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
}
