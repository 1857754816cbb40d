import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebSocketServer } from 'ws'
import type { HttpEnv } from '../http/http-env.ts'
import type { Config } from '../kernel/config.ts'

const graceMs = 2000

/** An offer of HTTP/2, as curl makes it, is answered like any request; without this it would never be. */
function shouldUpgradeCallback({ headers, socket }: IncomingMessage): boolean {
  if (headers.upgrade?.toLowerCase() !== 'websocket') return false
  socket.once('finish', () => letGo(socket))
  return true
}

/**
 * The server has said its last word, a refusal mostly. Nobody reads such a connection any more, so it would stay
 * for as long as the client likes; what still comes is thrown away, and not for long.
 */
function letGo(socket: Socket): void {
  const timer = setTimeout(() => socket.destroy(), graceMs)
  socket.once('close', () => clearTimeout(timer))
  socket.resume()
}

/** HTTP and upgrades on one port; a client that sends its request too slowly is let go (S-14). */
export function createHttpServer(
  app: Hono<HttpEnv>,
  socketServer: WebSocketServer,
  { headersTimeoutMs, timeoutMs }: Config['requests'],
): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: headersTimeoutMs,
      requestTimeout: timeoutMs,
      connectionsCheckingInterval: headersTimeoutMs / 4,
      shouldUpgradeCallback,
    },
    websocket: { server: socketServer as WebSocketServerLike },
  })
  return server as Server
}

/** Lets requests that are under way be answered, but not for long. */
export async function finishRequests(server: Server, closed: Promise<void>): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
}
