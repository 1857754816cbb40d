import { CreateShareLinkRequest, EditShareLinkRequest, RedeemShareLinkRequest } from '@sightline/protocol'
import { Hono, type Context } from 'hono'
import type { AuthParts } from '../../auth/auth-parts.ts'
import type { Principal } from '../../auth/principal.ts'
import { startGuest } from '../../auth/start-guest.ts'
import { ApiError } from '../../kernel/api-error.ts'
import { createShareLink, type FreshShareLink } from '../../share-links/create-share-link.ts'
import { editShareLink } from '../../share-links/edit-share-link.ts'
import { findLiveShareLink } from '../../share-links/find-live-share-link.ts'
import { listAllShareLinks, listShareLinks } from '../../share-links/list-share-links.ts'
import { openEmbed } from '../../share-links/open-embed.ts'
import type { PasswordCheck } from '../../share-links/password-check.ts'
import { redeemShareLink } from '../../share-links/redeem-share-link.ts'
import { revokeShareLink } from '../../share-links/revoke-share-link.ts'
import { rotateShareLink } from '../../share-links/rotate-share-link.ts'
import type { ShareLinkParts } from '../../share-links/share-link-parts.ts'
import type { ShareLinkRow } from '../../storage/share-link-store.ts'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'
import { wantedLanguage } from '../wanted-language.ts'

export interface ShareLinkRouteParts {
  readonly parts: ShareLinkParts
  readonly passwords: PasswordCheck
  readonly auth: AuthParts
  readonly identity: Identity
  readonly entrance: Entrance
}

/** What somebody is called who only looks, and so was not asked. */
const GUEST_NAME = { en: 'Guest', es: 'Invitado' } as const

export function shareLinkRoutes({ parts, passwords, auth, identity, entrance }: ShareLinkRouteParts) {
  async function mustBeLive(c: Context<HttpEnv>): Promise<ShareLinkRow> {
    const link = await findLiveShareLink(parts, c.req.param('token') ?? '')
    if (link === undefined) throw new ApiError('linkDead')
    return link
  }

  /** Makes a guest of somebody signed out, who says a name unless they only look. */
  async function whoever(
    c: Context<HttpEnv>,
    { role }: ShareLinkRow,
    name: string | undefined,
  ): Promise<Principal> {
    const current = await identity.find(c)
    if (current !== undefined) return current
    if (name === undefined && role !== 'viewer') throw new ApiError('invalid', 'name')
    const started = await startGuest(auth, name ?? GUEST_NAME[wantedLanguage(c)])
    identity.signIn(c, started)
    return started.principal
  }

  function withAddress(c: Context<HttpEnv>, { id, token }: FreshShareLink) {
    return { id, token, url: `${entrance.originOf(c)}/s/${token}` }
  }

  return new Hono<HttpEnv>()
    .get('/share-links', async (c) => {
      return c.json({ links: await listAllShareLinks(parts, await identity.require(c)) }, 200)
    })
    .get('/blueprints/:id/share-links', async (c) => {
      return c.json({ links: await listShareLinks(parts, await identity.require(c), c.req.param('id')) }, 200)
    })
    .post('/blueprints/:id/share-links', valid('json', CreateShareLinkRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), blueprintId: c.req.param('id') }
      return c.json(withAddress(c, await createShareLink(parts, principal, wanted)), 201)
    })
    .patch('/share-links/:linkId', valid('json', EditShareLinkRequest), async (c) => {
      const principal = await identity.require(c)
      return c.json(await editShareLink(parts, principal, c.req.param('linkId'), c.req.valid('json')), 200)
    })
    .post('/share-links/:linkId/rotate', async (c) => {
      const principal = await identity.require(c)
      return c.json(withAddress(c, await rotateShareLink(parts, principal, c.req.param('linkId'))), 200)
    })
    .delete('/share-links/:linkId', async (c) => {
      await revokeShareLink(parts, await identity.require(c), c.req.param('linkId'))
      return c.body(null, 204)
    })
    .get('/share/:token', async (c) => {
      const { role, passwordHash } = await mustBeLive(c)
      const needsName = role !== 'viewer' && (await identity.find(c)) === undefined
      return c.json({ role, needsName, needsPassword: passwordHash !== null }, 200)
    })
    .post('/share/:token', valid('json', RedeemShareLinkRequest), async (c) => {
      const { name, password, embed } = c.req.valid('json')
      const link = await mustBeLive(c)
      await passwords.pass(link, password, entrance.networkOf(c))
      if (embed === true) {
        return c.json(await openEmbed({ parts, auth }, link, GUEST_NAME[wantedLanguage(c)]), 200)
      }
      return c.json(await redeemShareLink(parts, link, await whoever(c, link, name)), 200)
    })
}
