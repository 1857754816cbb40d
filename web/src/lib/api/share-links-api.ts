import type { Shows } from '@sightline/blueprint'
import type {
  CreateShareLinkReply,
  GrantableRole,
  ListedShareLink,
  LookAtShareLinkReply,
  RedeemShareLinkReply,
  ShareLink,
} from '@sightline/protocol'
import type { Http, Server } from './http.ts'
import { inPath } from './in-path.ts'
import { done, reply } from './reply.ts'

/** What a share link gives and under which conditions. */
export interface ShareLinkTerms {
  readonly role: GrantableRole
  readonly label: string
  /** Epoch ms; null: never. */
  readonly expiresAt?: number | null
  /** Null: none. */
  readonly password?: string | null
  readonly shows?: Shows
  readonly embed?: boolean
  readonly preview?: boolean
}

/** What somebody says who comes by a share link. */
export interface ShareLinkEntry {
  readonly name?: string
  readonly password?: string
  readonly embed?: true
}

/** Share links: those that one has made, and the way in by one. */
export class ShareLinksApi {
  readonly #http: Http

  constructor({ http }: Server) {
    this.#http = http
  }

  async list(id: string): Promise<readonly ShareLink[]> {
    return (await reply(this.#http.blueprints[':id']['share-links'].$get({ param: { id: inPath(id) } })))
      .links
  }

  /** Those of every blueprint that one may share. */
  async listAll(): Promise<readonly ListedShareLink[]> {
    return (await reply(this.#http['share-links'].$get())).links
  }

  async create(id: string, terms: ShareLinkTerms): Promise<CreateShareLinkReply> {
    return reply(
      this.#http.blueprints[':id']['share-links'].$post({ param: { id: inPath(id) }, json: terms }),
    )
  }

  async edit(linkId: string, terms: Partial<ShareLinkTerms>): Promise<ShareLink> {
    return reply(
      this.#http['share-links'][':linkId'].$patch({ param: { linkId: inPath(linkId) }, json: terms }),
    )
  }

  /** The old address is dead from now on. */
  async rotate(linkId: string): Promise<CreateShareLinkReply> {
    return reply(this.#http['share-links'][':linkId'].rotate.$post({ param: { linkId: inPath(linkId) } }))
  }

  /** Revokes it, or takes one that is revoked off the list. */
  async revoke(linkId: string): Promise<void> {
    await done(this.#http['share-links'][':linkId'].$delete({ param: { linkId: inPath(linkId) } }))
  }

  async lookAt(token: string): Promise<LookAtShareLinkReply> {
    return reply(this.#http.share[':token'].$get({ param: { token: inPath(token) } }))
  }

  async redeem(token: string, entry: ShareLinkEntry): Promise<RedeemShareLinkReply> {
    const json = { ...entry }
    return reply(this.#http.share[':token'].$post({ param: { token: inPath(token) }, json }))
  }
}
