import { resolve } from 'node:path'
import { LIMITS } from '@sightline/protocol'
import proxyaddr from 'proxy-addr'
import * as v from 'valibot'
import { StartError } from './start-error.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

function wholeNumber(fallback: number, minimum = 1, maximum = Number.MAX_SAFE_INTEGER) {
  return v.pipe(
    v.optional(v.string(), String(fallback)),
    v.regex(/^\d+$/u, 'must be a whole number'),
    v.transform(Number),
    v.minValue(minimum, `must be at least ${minimum}`),
    v.maxValue(maximum, `must be at most ${maximum}`),
  )
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function areNetworks(entries: string[]): boolean {
  try {
    proxyaddr.compile(entries)
    return true
  } catch {
    return false
  }
}

/** Every setting, with its default; the README lists them. */
export const EnvironmentSchema = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty')), '127.0.0.1'),
  PORT: wholeNumber(3000, 0, 65_535),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty')), './data'),
  ORIGIN: v.optional(v.pipe(v.string(), v.url('must be an address such as https://example.org'))),
  ALLOW_INSECURE: v.optional(v.picklist(['0', '1'], 'must be 0 or 1'), '0'),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be a level such as info'),
    'info',
  ),
  ACCOUNT_IDLE_MS: wholeNumber(14 * dayMs),
  ACCOUNT_ABSOLUTE_MS: wholeNumber(30 * dayMs),
  GUEST_IDLE_MS: wholeNumber(180 * dayMs),
  GUEST_ABSOLUTE_MS: wholeNumber(400 * dayMs),
  SIGN_IN_TRIES: wholeNumber(5),
  SIGN_IN_WINDOW_MS: wholeNumber(15 * 60_000),
  SHARE_PASSWORD_TRIES: wholeNumber(5),
  SHARE_PASSWORD_WINDOW_MS: wholeNumber(15 * 60_000),
  COMMENTS_PER_MINUTE: wholeNumber(LIMITS.commentsPerMinute),
  TEAM_MEMBERS: wholeNumber(LIMITS.teamMembers),
  PERSON_TEAMS: wholeNumber(LIMITS.personTeams),
  INVITATION_KEEPS_MS: wholeNumber(LIMITS.invitationKeepsMs, 1, LIMITS.longestInvitationMs),
  LOOK_UP_TRIES: wholeNumber(20),
  LOOK_UP_WINDOW_MS: wholeNumber(hourMs),
  ASSET_BYTES: wholeNumber(LIMITS.assetBytes),
  BLUEPRINT_ASSET_BYTES: wholeNumber(LIMITS.blueprintAssetBytes),
  ASSET_KEEPS_MS: wholeNumber(180 * dayMs),
  BIN_KEEPS_MS: wholeNumber(LIMITS.binKeepsMs),
  PRESENTER_KEEPS_MS: wholeNumber(LIMITS.presenterKeepsMs),
  REACTIONS_PER_MINUTE: wholeNumber(LIMITS.reactionsPerMinute),
  ROOM_IDLE_MS: wholeNumber(60_000),
  DOCUMENT_IDLE_MS: wholeNumber(10_000),
  COMPUTE_IDLE_MS: wholeNumber(20_000),
  PICTURE_IDLE_MS: wholeNumber(120_000),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16, 'must have at least 16 characters'))),
  MIN_FREE_DISK_BYTES: v.optional(wholeNumber(0, 0)),
  SLOW_COMMIT_MS: wholeNumber(25),
  QUEUE_BYTES: wholeNumber(16 * 1024 * 1024),
  LIVE_DOCUMENT_BYTES: wholeNumber(32 * 1024 * 1024),
  STORAGE_TIMEOUT_MS: wholeNumber(10_000),
  HEADERS_TIMEOUT_MS: wholeNumber(20_000),
  REQUEST_TIMEOUT_MS: wholeNumber(60_000),
  INBOUND_FRAMES_PER_S: wholeNumber(60),
  INBOUND_BYTES_PER_S: wholeNumber(2 * 1024 * 1024),
  COMPACT_ROWS: wholeNumber(500),
  COMPACT_BYTES: wholeNumber(256 * 1024),
  FRAME_BYTES: wholeNumber(LIMITS.frameBytes),
  UPDATE_BYTES: wholeNumber(LIMITS.updateBytes),
  DOCUMENT_BYTES: wholeNumber(16 * 1024 * 1024),
  TRUSTED_PROXIES: v.pipe(
    v.optional(v.string(), ''),
    v.transform(listOf),
    v.check(areNetworks, 'must be addresses or networks such as 10.0.0.0/8, with commas between them'),
  ),
  FAILED_UPGRADES_PER_MINUTE: wholeNumber(200),
  ADDRESS_CONNECTIONS: wholeNumber(500),
  ROOM_CONNECTIONS: wholeNumber(100),
  PERSON_CONNECTIONS: wholeNumber(100),
  PROCESS_CONNECTIONS: wholeNumber(5000),
})

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** The public address, without a slash at the end; undefined when it is whatever the request says. */
  readonly origin: string | undefined
  /** Proxies whose headers are believed, as addresses and networks. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: string
  readonly authSessions: {
    readonly account: { readonly idleMs: number; readonly absoluteMs: number }
    readonly guest: { readonly idleMs: number; readonly absoluteMs: number }
  }
  readonly signIn: { readonly tries: number; readonly windowMs: number }
  readonly sharePassword: { readonly tries: number; readonly windowMs: number }
  readonly commentsPerMinute: number
  readonly teams: {
    readonly members: number
    readonly perPerson: number
    readonly invitationKeepsMs: number
  }
  /** Addresses that one person may try when sharing with an account. */
  readonly lookUps: { readonly tries: number; readonly windowMs: number }
  /** Images and files: one, all of one blueprint, and how long one stays that no document shows. */
  readonly assets: { readonly fileBytes: number; readonly blueprintBytes: number; readonly keepsMs: number }
  readonly binKeepsMs: number
  readonly computeIdleMs: number
  readonly pictureIdleMs: number
  readonly rooms: {
    readonly idleMs: number
    readonly documentIdleMs: number
    readonly presenterKeepsMs: number
    readonly compactRows: number
    readonly compactBytes: number
    readonly frameBytes: number
    readonly updateBytes: number
    readonly documentBytes: number
  }
  /** Whoever says it may read /metrics from elsewhere; undefined: only this machine may. */
  readonly metricsToken: string | undefined
  /** Below this it is not ready; undefined: by the size of the file system. */
  readonly minFreeDiskBytes: number | undefined
  /** Whoever runs it is warned when the median of some commits takes longer. */
  readonly slowCommitMs: number
  /** What may wait for the disk, over all rooms. */
  readonly queueBytes: number
  /** Of all live documents together, encoded; in memory they take some thirty times as much. */
  readonly liveDocumentBytes: number
  readonly storageTimeoutMs: number
  /** How long a client may take to send the header of a request, and all of it. */
  readonly requests: { readonly headersTimeoutMs: number; readonly timeoutMs: number }
  /** What one socket may send, averaged over ten seconds. */
  readonly inbound: { readonly framesPerS: number; readonly bytesPerS: number }
  /** How many sockets there may be: in all, from one address, of one person, in one room. */
  readonly connections: {
    readonly process: number
    readonly address: number
    readonly person: number
    readonly room: number
  }
  readonly failedUpgradesPerMinute: number
  /** Of one person, on one board. */
  readonly reactionsPerMinute: number
}

/** Reads the environment; throws a StartError that names the variable and what is wrong with it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = v.safeParse(EnvironmentSchema, environment)
  if (!result.success) {
    const [issue] = result.issues
    throw new StartError(`${v.getDotPath(issue) ?? 'The environment'} ${issue.message}`)
  }
  const env = result.output
  const origin = env.ORIGIN === undefined ? undefined : new URL(env.ORIGIN).origin
  refusePlainHttp(env.HOST, origin, env.ALLOW_INSECURE === '1')
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    origin,
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    authSessions: {
      account: { idleMs: env.ACCOUNT_IDLE_MS, absoluteMs: env.ACCOUNT_ABSOLUTE_MS },
      guest: { idleMs: env.GUEST_IDLE_MS, absoluteMs: env.GUEST_ABSOLUTE_MS },
    },
    signIn: { tries: env.SIGN_IN_TRIES, windowMs: env.SIGN_IN_WINDOW_MS },
    sharePassword: { tries: env.SHARE_PASSWORD_TRIES, windowMs: env.SHARE_PASSWORD_WINDOW_MS },
    commentsPerMinute: env.COMMENTS_PER_MINUTE,
    teams: {
      members: env.TEAM_MEMBERS,
      perPerson: env.PERSON_TEAMS,
      invitationKeepsMs: env.INVITATION_KEEPS_MS,
    },
    lookUps: { tries: env.LOOK_UP_TRIES, windowMs: env.LOOK_UP_WINDOW_MS },
    assets: {
      fileBytes: env.ASSET_BYTES,
      blueprintBytes: env.BLUEPRINT_ASSET_BYTES,
      keepsMs: env.ASSET_KEEPS_MS,
    },
    binKeepsMs: env.BIN_KEEPS_MS,
    computeIdleMs: env.COMPUTE_IDLE_MS,
    pictureIdleMs: env.PICTURE_IDLE_MS,
    rooms: {
      idleMs: env.ROOM_IDLE_MS,
      documentIdleMs: env.DOCUMENT_IDLE_MS,
      presenterKeepsMs: env.PRESENTER_KEEPS_MS,
      compactRows: env.COMPACT_ROWS,
      compactBytes: env.COMPACT_BYTES,
      frameBytes: env.FRAME_BYTES,
      updateBytes: env.UPDATE_BYTES,
      documentBytes: env.DOCUMENT_BYTES,
    },
    metricsToken: env.METRICS_TOKEN,
    minFreeDiskBytes: env.MIN_FREE_DISK_BYTES,
    slowCommitMs: env.SLOW_COMMIT_MS,
    queueBytes: env.QUEUE_BYTES,
    liveDocumentBytes: env.LIVE_DOCUMENT_BYTES,
    storageTimeoutMs: env.STORAGE_TIMEOUT_MS,
    requests: { headersTimeoutMs: env.HEADERS_TIMEOUT_MS, timeoutMs: env.REQUEST_TIMEOUT_MS },
    inbound: { framesPerS: env.INBOUND_FRAMES_PER_S, bytesPerS: env.INBOUND_BYTES_PER_S },
    connections: {
      process: env.PROCESS_CONNECTIONS,
      address: env.ADDRESS_CONNECTIONS,
      person: env.PERSON_CONNECTIONS,
      room: env.ROOM_CONNECTIONS,
    },
    failedUpgradesPerMinute: env.FAILED_UPGRADES_PER_MINUTE,
    reactionsPerMinute: env.REACTIONS_PER_MINUTE,
  }
}

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u

/** Cookies and passwords over plain http are for one's own machine, unless somebody says otherwise. */
function refusePlainHttp(host: string, origin: string | undefined, allowed: boolean): void {
  const secure = origin?.startsWith('https://') ?? false
  if (secure || allowed || LOOPBACK.test(host)) return
  throw new StartError(
    `HOST ${host} would serve plain http to the network: set ORIGIN to an https address, or ALLOW_INSECURE=1`,
  )
}
