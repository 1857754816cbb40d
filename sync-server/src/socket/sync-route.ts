import { ROLES } from '@sightline/blueprint'
import { upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { WebSocket } from 'ws'
import { AccessError, type Access } from '../auth/access.ts'
import type { HttpEnv } from '../http/http-env.ts'
import type { Identity } from '../http/identity.ts'
import { isAllowedOrigin } from '../http/middleware/allowed-origin.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { StorageHealth } from '../rooms/storage-health.ts'
import { attachSocket, type Caller, type SocketParts } from './attach-socket.ts'

export interface SyncRouteParts extends SocketParts {
  readonly identity: Identity
  readonly access: Access
  readonly health: StorageHealth
  readonly origin: string | undefined
  readonly personConnections: number
  readonly processConnections: number
  /** How many sockets are open now. */
  readonly openSockets: () => number
}

/** `/sync/:blueprintId`: everything is checked before there is a socket (rule P1, S-11, S-13). */
export function syncRoute(parts: SyncRouteParts) {
  return new Hono<HttpEnv>().get('/sync/:blueprintId', async (c, next) => {
    const caller = await checkCaller(parts, c, c.req.param('blueprintId'))
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

async function checkCaller(parts: SyncRouteParts, c: Context<HttpEnv>, blueprintId: string): Promise<Caller> {
  const origin = c.req.header('origin')
  if (origin !== undefined && !isAllowedOrigin(origin, parts.origin, c.req.header('host'))) {
    throw new ApiError('crossSite')
  }
  if (parts.rooms.isClosing) throw new ApiError('restarting')
  const principal = await parts.identity.require(c)
  const role = await parts.access.role(principal.person.id, blueprintId)
  if (role === undefined) throw new AccessError('notFound')
  refuseCrowds(parts, principal.person.id)
  if (!(await parts.health.takesWrites())) throw new ApiError('storageDown')
  const roleBefore = ROLES.find((known) => known === c.req.query('role'))
  const openedBy = c.req.query('person')
  const epoch = readEpoch(c.req.query('epoch'))
  return { stream: c.env.incoming.socket, principal, blueprintId, epoch, roleBefore, openedBy }
}

function refuseCrowds(parts: SyncRouteParts, personId: string): void {
  if (parts.openSockets() >= parts.processConnections) throw new ApiError('overloaded')
  let own = 0
  for (const session of parts.rooms.sessions()) if (session.person.id === personId) own++
  if (own >= parts.personConnections) throw new ApiError('overloaded')
}

function readEpoch(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/u.test(text)) throw new ApiError('invalid', 'epoch')
  return Number(text)
}
