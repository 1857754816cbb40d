import type { GrantableRole } from './grantable-role.ts'

export interface ShareLink {
  readonly id: string
  readonly role: GrantableRole
  readonly label: string
  readonly createdAt: number
  readonly revokedAt: number | null
  readonly lastUsedAt: number | null
  readonly uses: number
  /** The name of who made it. */
  readonly by: string
}

/** `GET /api/blueprints/:id/share-links`; `DELETE /api/share-links/:id` -> 204 revokes one. */
export interface ListShareLinksReply {
  readonly links: readonly ShareLink[]
}
