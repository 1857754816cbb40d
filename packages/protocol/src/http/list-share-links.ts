import type { Shows } from '@sightline/blueprint'
import type { GrantableRole } from './grantable-role.ts'

export interface ShareLink {
  readonly id: string
  readonly role: GrantableRole
  readonly label: string
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  /** The name of who revoked it; null unless it is revoked, empty once they are gone. */
  readonly revokedBy: string | null
  readonly lastUsedAt: number | null
  readonly uses: number
  /** How many people have it open to them now. */
  readonly people: number
  /** The name of who made it. */
  readonly by: string
  readonly hasPassword: boolean
  readonly shows: Shows
  readonly embed: boolean
  readonly preview: boolean
}

/**
 * `GET /api/blueprints/:id/share-links`. `DELETE /api/share-links/:id` -> 204 revokes one, and takes one that is
 * revoked off the list. `POST /api/share-links/:id/rotate` -> 200, as when it was made: the old address is dead, and
 * so is what it gave.
 */
export interface ListShareLinksReply {
  readonly links: readonly ShareLink[]
}

export interface ListedShareLink extends ShareLink {
  readonly blueprint: { readonly id: string; readonly title: string; readonly teamId: string }
}

/** `GET /api/share-links`: those of every blueprint that one may share, the newest first. */
export interface ListAllShareLinksReply {
  readonly links: readonly ListedShareLink[]
}
