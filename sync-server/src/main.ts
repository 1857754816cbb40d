import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Hono } from 'hono'
import { WebSocketServer } from 'ws'
import { createAccess } from './auth/access.ts'
import { AuthSessions } from './auth/auth-sessions.ts'
import { SignInThrottle } from './auth/sign-in-throttle.ts'
import { keepBinEmpty } from './blueprints/empty-bin.ts'
import { createApp } from './http/create-app.ts'
import { healthRoutes } from './http/health-routes.ts'
import type { HttpEnv } from './http/http-env.ts'
import { Identity } from './http/identity.ts'
import { WebFiles } from './http/web-files.ts'
import { systemClock, type Clock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { createLogger, type Logger } from './kernel/logger.ts'
import { StartError } from './kernel/start-error.ts'
import { Compactor } from './rooms/compactor.ts'
import { Compute } from './rooms/compute.ts'
import { startHeartbeat } from './rooms/heartbeat.ts'
import { RoomRegistry } from './rooms/room-registry.ts'
import type { Admission } from './rooms/room.ts'
import type { RoomSession } from './rooms/room-session.ts'
import { StorageHealth } from './rooms/storage-health.ts'
import { listen } from './socket/listen.ts'
import { startPinging } from './socket/ping.ts'
import { syncRoute } from './socket/sync-route.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

export interface Overrides {
  readonly clock?: Clock
  readonly logger?: Logger
  /** Puts something between the server and its storage, a fault say. */
  readonly wrapStorage?: (storage: Storage) => Storage
  readonly webFolder?: string
}

export interface RunningServer {
  /** Where it really listens, as an address to open. */
  readonly address: string
  /** Lets everything finish, closes the sockets with 1012 and the database; may be called twice. */
  close(): Promise<void>
}

const WEB_FOLDER = fileURLToPath(new URL('../../web/build', import.meta.url))

/** The composition root: the only place that builds anything. Throws a StartError with one plain line. */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const { clock = systemClock, logger = createLogger(config.logLevel) } = overrides
  createDataFolder(config.dataDir)
  const opened = await openSqliteStorage(join(config.dataDir, 'sightline.db'))
  const storage = overrides.wrapStorage?.(opened) ?? opened
  const health = new StorageHealth(storage.probe, clock)
  await health.isReady()

  const authSessions = new AuthSessions({
    store: storage.authSessions,
    clock,
    lifetimes: config.authSessions,
  })
  const access = createAccess(storage.access)
  const compute = new Compute()
  const { updateLog } = storage
  const compactor = new Compactor({ updateLog, compute, clock, logger })

  async function admit(session: RoomSession): Promise<Admission> {
    if (!(await authSessions.isLive(session.authSessionHash))) return 'signedOut'
    return (await access.role(session.person.id, session.blueprintId)) ?? 'forbidden'
  }

  const rooms = new RoomRegistry({
    updateLog,
    compactor,
    health,
    clock,
    logger,
    settings: config.rooms,
    admit,
  })
  const identity = new Identity(authSessions, config.origin)
  const webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: config.rooms.frameBytes,
  })
  const throttle = new SignInThrottle(clock, config.signIn)
  const { origin } = config
  const sync = syncRoute({
    rooms,
    clock,
    logger,
    identity,
    access,
    health,
    origin,
    roomConnections: config.rooms.connections,
    personConnections: config.personConnections,
    processConnections: config.processConnections,
    openSockets: () => webSockets.clients.size,
  })
  const blueprints = { storage, access, rooms, clock }
  const app = createApp({
    blueprints,
    auth: { people: storage.people, authSessions, sockets: rooms, throttle, clock },
    identity,
    origin,
    logger,
    clock,
    webFiles: new WebFiles(overrides.webFolder ?? WEB_FOLDER),
    more: [healthRoutes(health, rooms), sync],
  })

  const stops = [
    startHeartbeat({ registry: rooms, authSessions, clock, logger }),
    startPinging(webSockets, clock),
    keepBinEmpty(blueprints, config.binKeepsMs, logger),
  ]
  const server = createHttpServer(app, webSockets)

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    await rooms.drain()
    for (const end of stops) end()
    await closeSockets(webSockets)
    server.closeAllConnections()
    await closed
    await compactor.settled()
    await compute.close()
    await storage.close()
  }

  let stopping: Promise<void> | undefined
  const close = (): Promise<void> => (stopping ??= stop())
  try {
    return { address: await listen(server, config.host, config.port), close }
  } catch (error) {
    await close()
    throw error
  }
}

function createDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    throw new StartError(`Cannot create DATA_DIR ${folder} (${code})`, { cause })
  }
}

function createHttpServer(app: Hono<HttpEnv>, webSockets: WebSocketServer): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 20_000, requestTimeout: 60_000 },
    websocket: { server: webSockets as WebSocketServerLike },
  })
  return server as Server
}

const graceMs = 2000

/** Waits for the other side to answer the close, but not for long. */
async function closeSockets(webSockets: WebSocketServer): Promise<void> {
  const sockets = [...webSockets.clients]
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.terminate()
  }, graceMs)
  await Promise.all(
    sockets.map((socket) =>
      socket.readyState === socket.CLOSED
        ? undefined
        : new Promise<void>((resolve) => socket.once('close', () => resolve())),
    ),
  )
  clearTimeout(timer)
  webSockets.close()
}
