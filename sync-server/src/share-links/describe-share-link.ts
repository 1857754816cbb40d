import type { ShareLink } from '@sightline/protocol'
import type { ShareLinkRow } from '../storage/share-link-store.ts'

/** A link as its owners see it, without anything that opens it. */
export function describeShareLink(row: ShareLinkRow): ShareLink {
  const { id, role, label, createdAt, expiresAt, revokedAt, revokedBy, lastUsedAt, uses, people, by } = row
  const { shows, embed, preview } = row
  const hasPassword = row.passwordHash !== null
  const given = { role, label, expiresAt, hasPassword, shows, embed, preview }
  return { id, ...given, createdAt, revokedAt, revokedBy, lastUsedAt, uses, people, by }
}
