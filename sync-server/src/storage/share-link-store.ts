import type { GrantableRole } from '@sightline/protocol'

export interface ShareLinkRow {
  readonly id: string
  readonly blueprintId: string
  readonly role: GrantableRole
  readonly label: string
  readonly createdAt: number
  readonly revokedAt: number | null
  readonly lastUsedAt: number | null
  readonly uses: number
  /** The maker's name; empty once the person is gone. */
  readonly by: string
  readonly makerRole: string | null
  readonly blueprintDeletedAt: number | null
}

export interface NewShareLink {
  readonly id: string
  readonly blueprintId: string
  readonly role: GrantableRole
  readonly label: string
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
  /** What it granted ends with it; false when it already was revoked. */
  revoke(id: string, at: number): Promise<boolean>
  /** Adds a grant and counts the use; false when the link was revoked meanwhile. */
  redeem(id: string, personId: string, at: number): Promise<boolean>
}
