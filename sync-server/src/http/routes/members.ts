import { AddMemberRequest, SetMemberRequest } from '@sightline/protocol'
import { Hono } from 'hono'
import { addMember } from '../../blueprints/add-member.ts'
import type { BlueprintParts } from '../../blueprints/blueprint-parts.ts'
import { listMembers } from '../../blueprints/list-members.ts'
import { removeMember } from '../../blueprints/remove-member.ts'
import { setMember } from '../../blueprints/set-member.ts'
import type { Attempts } from '../../kernel/attempts.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export function memberRoutes(parts: BlueprintParts & { readonly lookUps: Attempts }, identity: Identity) {
  return new Hono<HttpEnv>()
    .get('/blueprints/:id/members', async (c) => {
      return c.json({ members: await listMembers(parts, await identity.require(c), c.req.param('id')) }, 200)
    })
    .post('/blueprints/:id/members', valid('json', AddMemberRequest), async (c) => {
      const principal = await identity.require(c)
      await addMember(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .put('/blueprints/:id/members/:personId', valid('json', SetMemberRequest), async (c) => {
      const principal = await identity.require(c)
      const { id: blueprintId, personId } = c.req.param()
      await setMember(parts, principal, { blueprintId, personId, role: c.req.valid('json').role })
      return c.body(null, 204)
    })
    .delete('/blueprints/:id/members/:personId', async (c) => {
      const principal = await identity.require(c)
      const { id: blueprintId, personId } = c.req.param()
      await removeMember(parts, principal, { blueprintId, personId })
      return c.body(null, 204)
    })
}
