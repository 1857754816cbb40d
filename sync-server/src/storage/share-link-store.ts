import type { Shows } from '@sightline/blueprint'
import type { GrantableRole } from '@sightline/protocol'

/** What a share link gives and under which conditions. */
export interface ShareLinkTerms {
  readonly role: GrantableRole
  readonly label: string
  /** Null: never. */
  readonly expiresAt: number | null
  readonly passwordHash: string | null
  readonly shows: Shows
  readonly embed: boolean
  readonly preview: boolean
}

export interface ShareLinkRow extends ShareLinkTerms {
  readonly id: string
  readonly blueprintId: string
  readonly createdAt: number
  readonly revokedAt: number | null
  /** A name, as `by`; null unless it is revoked. */
  readonly revokedBy: string | null
  readonly lastUsedAt: number | null
  readonly uses: number
  /** How many people have redeemed it. */
  readonly people: number
  /** The maker's name; empty once the person is gone. */
  readonly by: string
  readonly makerRole: string | null
  readonly blueprintTitle: string
  readonly blueprintDeletedAt: number | null
  /** Whom those stand for who see it in a frame. */
  readonly embedPersonId: string | null
}

export interface NewShareLink extends ShareLinkTerms {
  readonly id: string
  readonly blueprintId: string
  readonly tokenHash: string
  readonly createdBy: string
  readonly createdAt: number
}

export interface ShareLinkStore {
  create(link: NewShareLink): Promise<void>
  find(id: string): Promise<ShareLinkRow | undefined>
  findByTokenHash(tokenHash: string): Promise<ShareLinkRow | undefined>
  /** The newest first, revoked ones too. */
  list(blueprintId: string): Promise<readonly ShareLinkRow[]>
  /** False when it is revoked. */
  edit(id: string, terms: ShareLinkTerms): Promise<boolean>
  /** Another token takes the place of the one before, and what was granted ends; false when it is revoked. */
  rotate(id: string, tokenHash: string): Promise<boolean>
  /** What it granted ends with it; false when it already was revoked. */
  revoke(id: string, revoked: { readonly at: number; readonly by: string }): Promise<boolean>
  /** Takes one that is revoked off the list; false when it is not. */
  remove(id: string): Promise<boolean>
  /** Adds a grant and counts the use; false when the link was revoked meanwhile. */
  redeem(id: string, personId: string, at: number): Promise<boolean>
  setEmbedPerson(id: string, personId: string): Promise<void>
  /** The blueprints of links that end after one moment and not after another one, by when they end. */
  expiring(
    after: number,
    until: number,
  ): Promise<readonly { readonly blueprintId: string; readonly expiresAt: number }[]>
  /** When the first link ends after this moment. */
  nextExpiry(after: number): Promise<number | undefined>
}
