import { CreateSyncTicketRequest } from '@sightline/protocol'
import { Hono } from 'hono'
import type { Access } from '../../auth/access.ts'
import type { SyncTickets } from '../../auth/sync-tickets.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export interface SyncTicketRouteParts {
  readonly tickets: SyncTickets
  readonly access: Access
  readonly identity: Identity
}

export function syncTicketRoutes({ tickets, access, identity }: SyncTicketRouteParts) {
  return new Hono<HttpEnv>().post('/sync-tickets', valid('json', CreateSyncTicketRequest), async (c) => {
    const principal = await identity.require(c)
    const { blueprintId } = c.req.valid('json')
    await access.require(principal, 'read', blueprintId)
    return c.json({ ticket: tickets.issue(principal, blueprintId) }, 200)
  })
}
