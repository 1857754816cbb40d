import { CreateShareLinkRequest, RedeemShareLinkRequest } from '@sightline/protocol'
import { Hono, type Context } from 'hono'
import type { AuthParts } from '../../auth/auth-parts.ts'
import type { Principal } from '../../auth/principal.ts'
import { startGuest } from '../../auth/start-guest.ts'
import type { BlueprintParts } from '../../blueprints/blueprint-parts.ts'
import { ApiError } from '../../kernel/api-error.ts'
import { createShareLink } from '../../share-links/create-share-link.ts'
import { findLiveShareLink } from '../../share-links/find-live-share-link.ts'
import { listShareLinks } from '../../share-links/list-share-links.ts'
import { redeemShareLink } from '../../share-links/redeem-share-link.ts'
import { revokeShareLink } from '../../share-links/revoke-share-link.ts'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export interface ShareLinkRouteParts {
  readonly parts: BlueprintParts
  readonly auth: AuthParts
  readonly identity: Identity
  readonly entrance: Entrance
}

export function shareLinkRoutes({ parts, auth, identity, entrance }: ShareLinkRouteParts) {
  /** Makes a guest of somebody signed out who says a name. */
  async function whoever(c: Context<HttpEnv>, name: string | undefined): Promise<Principal> {
    const current = await identity.find(c)
    if (current !== undefined) return current
    if (name === undefined) throw new ApiError('invalid', 'name')
    const started = await startGuest(auth, name)
    identity.signIn(c, started)
    return started.principal
  }

  return new Hono<HttpEnv>()
    .get('/blueprints/:id/share-links', async (c) => {
      return c.json({ links: await listShareLinks(parts, await identity.require(c), c.req.param('id')) }, 200)
    })
    .post('/blueprints/:id/share-links', valid('json', CreateShareLinkRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), blueprintId: c.req.param('id') }
      const { id, token } = await createShareLink(parts, principal, wanted)
      return c.json({ id, token, url: `${entrance.originOf(c)}/s/${token}` }, 201)
    })
    .delete('/share-links/:linkId', async (c) => {
      await revokeShareLink(parts, await identity.require(c), c.req.param('linkId'))
      return c.body(null, 204)
    })
    .get('/share/:token', async (c) => {
      const link = await findLiveShareLink(parts, c.req.param('token'))
      if (link === undefined) throw new ApiError('linkDead')
      return c.json({ role: link.role, needsName: (await identity.find(c)) === undefined }, 200)
    })
    .post('/share/:token', valid('json', RedeemShareLinkRequest), async (c) => {
      const { name } = c.req.valid('json')
      return c.json(await redeemShareLink(parts, c.req.param('token'), () => whoever(c, name)), 200)
    })
}
