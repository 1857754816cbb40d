import type { ShareLinkRow, ShareLinkStore } from '../share-link-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

const SELECT = `SELECT share_link.id AS id, share_link.blueprint_id AS blueprintId, share_link.role AS role, label,
    share_link.created_at AS createdAt, revoked_at AS revokedAt, last_used_at AS lastUsedAt, uses,
    coalesce(person.name, '') AS "by", maker.role AS makerRole, blueprint.deleted_at AS blueprintDeletedAt
  FROM share_link JOIN blueprint ON blueprint.id = share_link.blueprint_id
  LEFT JOIN person ON person.id = created_by
  LEFT JOIN blueprint_member AS maker
    ON maker.person_id = created_by AND maker.blueprint_id = share_link.blueprint_id`

export function shareLinks(db: Sqlite): SyncPort<ShareLinkStore> {
  const insert = db.prepare(
    `INSERT INTO share_link (id, blueprint_id, role, label, token_hash, created_by, created_at)
     VALUES (@id, @blueprintId, @role, @label, @tokenHash, @createdBy, @createdAt)`,
  )
  const byId = db.prepare<[string], ShareLinkRow>(`${SELECT} WHERE share_link.id = ?`)
  const byHash = db.prepare<[string], ShareLinkRow>(`${SELECT} WHERE token_hash = ?`)
  const byBlueprint = db.prepare<[string], ShareLinkRow>(
    `${SELECT} WHERE share_link.blueprint_id = ? ORDER BY share_link.created_at DESC, share_link.id`,
  )
  const revoke = db.prepare('UPDATE share_link SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  const use = db.prepare(
    'UPDATE share_link SET uses = uses + 1, last_used_at = ? WHERE id = ? AND revoked_at IS NULL',
  )
  const grant = db.prepare(
    'INSERT OR IGNORE INTO share_grant (share_link_id, person_id, granted_at) VALUES (?, ?, ?)',
  )
  return {
    create: (link) => void insert.run(link),
    find: (id) => byId.get(id),
    findByTokenHash: (tokenHash) => byHash.get(tokenHash),
    list: (blueprintId) => byBlueprint.all(blueprintId),
    revoke: (id, at) => revoke.run(at, id).changes > 0,
    redeem(id, personId, at) {
      if (use.run(at, id).changes === 0) return false
      grant.run(id, personId, at)
      return true
    },
  }
}
