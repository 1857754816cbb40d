import { ROLES } from '@sightline/blueprint'
import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import { AccessError, type Access } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { SyncTickets } from '../auth/sync-tickets.ts'
import type { Entrance } from '../http/entrance.ts'
import type { HttpEnv } from '../http/http-env.ts'
import type { Identity } from '../http/identity.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import { attachSocket, type Caller, type SocketParts } from './attach-socket.ts'
import type { Doorkeeper } from './doorkeeper.ts'

export interface SyncRouteParts extends SocketParts {
  readonly identity: Identity
  readonly tickets: SyncTickets
  readonly access: Access
  readonly health: StorageHealth
  readonly entrance: Entrance
  readonly doorkeeper: Doorkeeper
}

/** `/sync/:blueprintId`: everything is checked before there is a socket (rule P1, S-11, S-13). */
export function syncRoute(parts: SyncRouteParts) {
  return new Hono<HttpEnv>().get('/sync/:blueprintId', async (c, next) => {
    const blueprintId = c.req.param('blueprintId')
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') {
      await checkPlace(parts, c, blueprintId)
      return c.body(null, 204, { 'Cache-Control': 'no-store' })
    }
    const caller = await admit(parts, c, blueprintId)
    const upgrade = upgradeWebSocket(() => ({
      onOpen(_event, socket) {
        if (socket.raw instanceof WebSocket) attachSocket(socket.raw, caller, parts)
      },
    }))
    const response = await upgrade(c, next)
    if (response === undefined) throw new ApiError('invalid')
    return response
  })
}

/** Without an upgrade it is said what one would be told: a browser cannot read why its socket did not open. */
async function checkPlace(parts: SyncRouteParts, c: Context<HttpEnv>, blueprintId: string): Promise<void> {
  const { doorkeeper, entrance } = parts
  const network = entrance.networkOf(c)
  if (parts.rooms.isClosing) throw new ApiError('restarting')
  doorkeeper.checkNetwork(network)
  const { principal } = await checkCaller(parts, c, blueprintId)
  doorkeeper.checkPlace({ network, personId: principal.person.id, blueprintId })
}

async function admit(parts: SyncRouteParts, c: Context<HttpEnv>, blueprintId: string): Promise<Caller> {
  const { doorkeeper, entrance } = parts
  const network = entrance.networkOf(c)
  try {
    if (parts.rooms.isClosing) throw new ApiError('restarting')
    doorkeeper.checkNetwork(network)
    const caller = await checkCaller(parts, c, blueprintId)
    doorkeeper.letIn({ network, personId: caller.principal.person.id, blueprintId }, caller.stream)
    return caller
  } catch (error) {
    doorkeeper.refused(network, error)
    throw error
  }
}

async function checkCaller(parts: SyncRouteParts, c: Context<HttpEnv>, blueprintId: string): Promise<Caller> {
  const origin = c.req.header('origin')
  if (origin !== undefined && !parts.entrance.isOwnOrigin(c, origin)) throw new ApiError('crossSite')
  const principal = await findCaller(parts, c, blueprintId)
  const right = await parts.access.right(principal.person.id, blueprintId)
  if (right === undefined) throw new AccessError('notFound')
  if (!(await parts.health.takesWrites())) throw new ApiError('storageDown')
  const roleBefore = ROLES.find((known) => known === c.req.query('role'))
  const openedBy = c.req.query('person')
  const epoch = readEpoch(c.req.query('epoch'))
  return { stream: c.env.incoming.socket, principal, blueprintId, epoch, roleBefore, openedBy }
}

/** By the ticket if there is one, and otherwise by the cookie. */
async function findCaller(
  { tickets, identity }: SyncRouteParts,
  c: Context<HttpEnv>,
  blueprintId: string,
): Promise<Principal> {
  const ticket = c.req.query('ticket')
  if (ticket === undefined) return identity.require(c)
  const principal = await tickets.redeem(ticket, blueprintId)
  if (principal === undefined) throw new ApiError('signedOut')
  return principal
}

function readEpoch(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/u.test(text)) throw new ApiError('invalid', 'epoch')
  return Number(text)
}
