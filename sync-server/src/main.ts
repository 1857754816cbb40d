import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ImageRewriter } from './assets/image-rewriter.ts'
import { removeUnusedAssets } from './assets/remove-unused-assets.ts'
import { ShownAssets } from './assets/shown-assets.ts'
import { createAccess, type Access } from './auth/access.ts'
import { AuthSessions } from './auth/auth-sessions.ts'
import { forgetExpiredSignIns } from './auth/forget-expired-sign-ins.ts'
import { SignInThrottle } from './auth/sign-in-throttle.ts'
import { SyncTickets } from './auth/sync-tickets.ts'
import { BoardPictures } from './blueprints/board-pictures.ts'
import { keepBinEmpty } from './blueprints/empty-bin.ts'
import { talkWindowMs } from './comments/refuse-talkative.ts'
import { ShownIds } from './blueprints/shown-ids.ts'
import { createApp, routesOf } from './http/create-app.ts'
import { Entrance } from './http/entrance.ts'
import { healthRoutes } from './http/health-routes.ts'
import { Identity } from './http/identity.ts'
import { WebFiles } from './http/web-files.ts'
import { Attempts } from './kernel/attempts.ts'
import { systemClock, type Clock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { createDataFolder } from './kernel/data-folder.ts'
import { DiskSpace } from './kernel/disk-space.ts'
import { createLogger, type Logger } from './kernel/logger.ts'
import { StartError } from './kernel/start-error.ts'
import { FreeMemory } from './kernel/free-memory.ts'
import { Metrics } from './kernel/metrics.ts'
import { DocumentBudget } from './rooms/document-budget.ts'
import { Backlog } from './rooms/backlog.ts'
import { Compactor } from './rooms/compactor.ts'
import { Compute } from './rooms/compute.ts'
import { startHeartbeat } from './rooms/heartbeat.ts'
import { RoomRegistry } from './rooms/room-registry.ts'
import type { RoomOptions } from './rooms/room.ts'
import { StorageHealth } from './rooms/storage-health.ts'
import { ExpiryWatch } from './share-links/expiry-watch.ts'
import { PasswordCheck } from './share-links/password-check.ts'
import { Doorkeeper } from './socket/doorkeeper.ts'
import { createHttpServer, finishRequests } from './socket/http-server.ts'
import { listen } from './socket/listen.ts'
import { startPinging } from './socket/ping.ts'
import { closeSocketServer, createSocketServer } from './socket/socket-server.ts'
import { syncRoute } from './socket/sync-route.ts'
import { CommitSpeed } from './storage/commit-speed.ts'
import { lockDatabase } from './storage/sqlite/lock-database.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'
import type { PersonStore } from './storage/person-store.ts'
import { withDeadlines } from './storage/with-deadlines.ts'
import type { Storage } from './storage/storage.ts'

export interface Overrides {
  readonly clock?: Clock
  readonly logger?: Logger
  /** Puts something between the server and its storage, a fault say. */
  readonly wrapStorage?: (storage: Storage) => Storage
  readonly webFolder?: string
  /** The module that draws boards, as a path. */
  readonly pictureProgram?: string
}

export interface RunningServer {
  /** Where it really listens, as an address to open. */
  readonly address: string
  /** What it answers to, as `GET /api/me`. */
  readonly routes: readonly string[]
  /**
   * Lets everything finish, closes the sockets with 1012 and the database; may be called twice. False when edits
   * that were received could not be stored: the log names their blueprints (T-14).
   */
  close(): Promise<boolean>
}

const WEB_FOLDER = fileURLToPath(new URL('../../web/build', import.meta.url))
const PICTURE_PROGRAM = fileURLToPath(
  new URL('../../web/build-server/draw-board-picture.js', import.meta.url),
)

/** The composition root: the only place that builds anything. Throws a StartError with one plain line. */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  createDataFolder(config.dataDir)
  const databaseFile = join(config.dataDir, 'sightline.db')
  const unlock = lockDatabase(databaseFile)
  if (unlock === undefined) {
    throw new StartError(
      `Another server is using DATA_DIR ${config.dataDir}; stop it first, or set DATA_DIR to another folder`,
    )
  }
  try {
    return await startAlone({ config, overrides, databaseFile, unlock })
  } catch (error) {
    unlock()
    throw error
  }
}

interface StartParts {
  readonly config: Config
  readonly overrides: Overrides
  readonly databaseFile: string
  /** Lets another server have the data. */
  readonly unlock: () => void
}

async function startAlone({ config, overrides, databaseFile, unlock }: StartParts): Promise<RunningServer> {
  const { clock = systemClock, logger = createLogger(config.logLevel) } = overrides
  const opened = await openSqliteStorage(databaseFile)
  const storage = withDeadlines(overrides.wrapStorage?.(opened) ?? opened, clock, config.storageTimeoutMs)
  const metrics = new Metrics()
  const disk = new DiskSpace(config.dataDir, config.minFreeDiskBytes)
  if (await disk.isShort())
    logger.warn({ freeBytes: await disk.freeBytes() }, 'there is hardly any space left')
  const engine = await startEngine({ config, storage, clock, logger, metrics })
  const socketServer = createSocketServer(config.rooms.frameBytes)
  metrics.watch({
    connections: () => socketServer.clients.size,
    rooms: () => engine.rooms.size,
    queueBytes: () => engine.rooms.backlog.bytes,
    liveDocumentBytes: () => engine.rooms.budget.bytes,
    databaseFile,
    freeBytes: () => disk.freeBytes(),
  })
  const webFiles = new WebFiles(overrides.webFolder ?? WEB_FOLDER)
  const program = overrides.pictureProgram ?? PICTURE_PROGRAM
  const pictures = new BoardPictures({
    storage,
    access: engine.access,
    clock,
    logger,
    program: existsSync(program) ? pathToFileURL(program).href : undefined,
    idleMs: config.pictureIdleMs,
  })
  const app = buildApp({ config, engine, webFiles, pictures, disk })
  const server = createHttpServer(app, socketServer, config.requests)
  const stopPinging = startPinging(socketServer, clock)

  async function stop(): Promise<boolean> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    await engine.rooms.drain()
    const { unsaved } = engine.health
    if (unsaved.length > 0)
      logger.error({ blueprintIds: unsaved }, 'closing without edits that could not be stored')
    stopPinging()
    await closeSocketServer(socketServer)
    await finishRequests(server, closed)
    await pictures.close()
    await engine.stop()
    await storage.close()
    unlock()
    return unsaved.length === 0
  }

  let stopping: Promise<boolean> | undefined
  const close = (): Promise<boolean> => (stopping ??= stop())
  try {
    return { address: await listen(server, config.host, config.port), routes: routesOf(app), close }
  } catch (error) {
    await close()
    throw error
  }
}

interface EngineParts {
  readonly config: Config
  readonly storage: Storage
  readonly clock: Clock
  readonly logger: Logger
  readonly metrics: Metrics
}

interface Engine extends EngineParts {
  readonly authSessions: AuthSessions
  readonly access: Access
  readonly health: StorageHealth
  readonly rooms: RoomRegistry
  readonly expiries: ExpiryWatch
  /** Ends the timers and waits for what runs in the background. */
  stop(): Promise<void>
}

/** Everything below HTTP: sign-ins, rights, rooms, and what runs by itself. */
async function startEngine(parts: EngineParts): Promise<Engine> {
  const { config, storage, clock, logger, metrics } = parts
  const speed = new CommitSpeed({ clock, logger, slowMs: config.slowCommitMs })
  const updateLog = speed.watch(storage.updateLog)
  const authSessions = new AuthSessions({
    store: storage.authSessions,
    clock,
    lifetimes: config.authSessions,
  })
  const access = createAccess(storage.access, clock)
  const health = new StorageHealth(storage.probe, clock)
  if (await health.isReady()) await speed.try(storage.probe)
  const compute = new Compute(clock, config.computeIdleMs)
  const compactor = new Compactor({ updateLog, compute, clock, logger, metrics })
  const admit = admission(authSessions, access, storage.people)
  const rooms = new RoomRegistry({
    updateLog,
    compactor,
    health,
    clock,
    logger,
    metrics,
    settings: config.rooms,
    backlog: new Backlog(config.queueBytes),
    budget: new DocumentBudget(config.liveDocumentBytes),
    memory: new FreeMemory(clock),
    admit,
  })
  const expiries = new ExpiryWatch({ shareLinks: storage.shareLinks, sockets: rooms, clock, logger })
  const ends = [
    () => expiries.stop(),
    startHeartbeat({ registry: rooms, authSessions, clock, logger }),
    keepBinEmpty({ storage, clock }, config.binKeepsMs, logger),
    forgetExpiredSignIns(authSessions, clock, logger),
    removeUnusedAssets({ storage, rooms, compute, clock, logger }, config.assets.keepsMs),
  ]
  return {
    ...parts,
    authSessions,
    access,
    health,
    rooms,
    expiries,
    async stop() {
      for (const end of ends) end()
      await compactor.settled()
      await compute.close()
    },
  }
}

/**
 * What a room asks before it lets somebody in: is the sign-in alive, is it still the person who opened the page,
 * and what is the role. A guest who has become part of an account is nobody any more, so the page goes on.
 */
function admission(authSessions: AuthSessions, access: Access, people: PersonStore): RoomOptions['admit'] {
  return async ({ authSessionHash, blueprintId, openedBy, person }) => {
    if (!(await authSessions.isLive(authSessionHash))) return 'signedOut'
    const isOther = openedBy !== undefined && openedBy !== person.id
    if (isOther && (await people.find(openedBy)) !== undefined) return 'signedOut'
    return (await access.right(person.id, blueprintId)) ?? 'forbidden'
  }
}

interface AppSettings {
  readonly config: Config
  readonly engine: Engine
  readonly webFiles: WebFiles
  readonly pictures: BoardPictures
  readonly disk: DiskSpace
}

function buildApp({ config, engine, webFiles, pictures, disk }: AppSettings): ReturnType<typeof createApp> {
  const { storage, access, authSessions, rooms, expiries, health, clock, logger, metrics } = engine
  const entrance = new Entrance(config)
  const identity = new Identity(authSessions, entrance)
  const tickets = new SyncTickets(authSessions, clock)
  const throttle = new SignInThrottle(clock, config.signIn)
  const talk = { tries: config.commentsPerMinute, windowMs: talkWindowMs }
  const sync = syncRoute({
    rooms,
    clock,
    logger,
    metrics,
    identity,
    tickets,
    access,
    health,
    entrance,
    inbound: config.inbound,
    doorkeeper: new Doorkeeper({
      clock,
      metrics,
      crowd: config.connections,
      failuresPerMinute: config.failedUpgradesPerMinute,
    }),
  })
  const blueprints = { storage, access, rooms, clock }
  const shown = new ShownIds(blueprints)
  return createApp({
    blueprints,
    pictures,
    shareLinks: { ...blueprints, expiries },
    passwords: new PasswordCheck(clock, config.sharePassword),
    teams: { ...blueprints, limits: config.teams },
    lookUps: new Attempts(clock, config.lookUps),
    assets: {
      storage,
      access,
      clock,
      shown: new ShownAssets({ storage, rooms }),
      images: new ImageRewriter(),
      limits: config.assets,
    },
    workshops: { ...blueprints, shown },
    comments: { ...blueprints, shown, said: new Attempts(clock, talk) },
    presenting: {
      storage,
      access,
      rooms,
      reactions: new Attempts(clock, { tries: config.reactionsPerMinute, windowMs: 60_000 }),
    },
    auth: { people: storage.people, authSessions, sockets: rooms, throttle, clock },
    tickets,
    identity,
    entrance,
    logger,
    clock,
    webFiles,
    more: [healthRoutes({ health, rooms, disk, metrics, entrance, metricsToken: config.metricsToken }), sync],
  })
}
