import type { ShareLinkRow, ShareLinkStore, ShareLinkTerms } from '../share-link-store.ts'
import { MAKER_ROLE } from './access.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

type Flag = 0 | 1

interface StoredTerms extends Omit<ShareLinkTerms, 'shows' | 'embed' | 'preview'> {
  readonly showsBackstage: Flag
  readonly showsRoi: Flag
  readonly embed: Flag
  readonly preview: Flag
}

type StoredRow = StoredTerms & Omit<ShareLinkRow, keyof ShareLinkTerms>

const SELECT = `SELECT share_link.id AS id, share_link.blueprint_id AS blueprintId, share_link.role AS role, label,
    share_link.created_at AS createdAt, expires_at AS expiresAt, share_link.password_hash AS passwordHash,
    shows_backstage AS showsBackstage, shows_roi AS showsRoi, may_embed AS embed, may_preview AS preview,
    revoked_at AS revokedAt, CASE WHEN revoked_at IS NULL THEN NULL ELSE coalesce(revoker.name, '') END AS revokedBy,
    last_used_at AS lastUsedAt, uses, embed_person_id AS embedPersonId,
    (SELECT count(*) FROM share_grant WHERE share_link_id = share_link.id) AS people,
    coalesce(person.name, '') AS "by", ${MAKER_ROLE} AS makerRole,
    blueprint.title AS blueprintTitle, blueprint.deleted_at AS blueprintDeletedAt
  FROM share_link JOIN blueprint ON blueprint.id = share_link.blueprint_id
  LEFT JOIN person ON person.id = created_by
  LEFT JOIN person AS revoker ON revoker.id = revoked_by`

export function shareLinks(db: Sqlite): SyncPort<ShareLinkStore> {
  const insert = db.prepare(
    `INSERT INTO share_link (id, blueprint_id, role, label, token_hash, created_by, created_at, expires_at,
       password_hash, shows_backstage, shows_roi, may_embed, may_preview)
     VALUES (@id, @blueprintId, @role, @label, @tokenHash, @createdBy, @createdAt, @expiresAt,
       @passwordHash, @showsBackstage, @showsRoi, @embed, @preview)`,
  )
  const byId = db.prepare<[string], StoredRow>(`${SELECT} WHERE share_link.id = ?`)
  const byHash = db.prepare<[string], StoredRow>(`${SELECT} WHERE token_hash = ?`)
  const byBlueprint = db.prepare<[string], StoredRow>(
    `${SELECT} WHERE share_link.blueprint_id = ? ORDER BY share_link.created_at DESC, share_link.id`,
  )
  const update = db.prepare(
    `UPDATE share_link SET role = @role, label = @label, expires_at = @expiresAt, password_hash = @passwordHash,
       shows_backstage = @showsBackstage, shows_roi = @showsRoi, may_embed = @embed, may_preview = @preview
     WHERE id = @id AND revoked_at IS NULL`,
  )
  const replaceToken = db.prepare('UPDATE share_link SET token_hash = ? WHERE id = ? AND revoked_at IS NULL')
  const endGrants = db.prepare('DELETE FROM share_grant WHERE share_link_id = ?')
  const revoke = db.prepare(
    'UPDATE share_link SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL',
  )
  const remove = db.prepare('DELETE FROM share_link WHERE id = ? AND revoked_at IS NOT NULL')
  const use = db.prepare(
    'UPDATE share_link SET uses = uses + 1, last_used_at = ? WHERE id = ? AND revoked_at IS NULL',
  )
  const grant = db.prepare(
    'INSERT OR IGNORE INTO share_grant (share_link_id, person_id, granted_at) VALUES (?, ?, ?)',
  )
  const setEmbedPerson = db.prepare('UPDATE share_link SET embed_person_id = ? WHERE id = ?')
  const expiring = db.prepare<[number, number], { blueprintId: string; expiresAt: number }>(
    `SELECT blueprint_id AS blueprintId, expires_at AS expiresAt FROM share_link
     WHERE expires_at > ? AND expires_at <= ? AND revoked_at IS NULL ORDER BY expires_at`,
  )
  const nextExpiry = db.prepare<[number], { at: number | null }>(
    'SELECT min(expires_at) AS at FROM share_link WHERE expires_at > ? AND revoked_at IS NULL',
  )
  return {
    create: (link) => void insert.run(toStored(link)),
    find: (id) => toRow(byId.get(id)),
    findByTokenHash: (tokenHash) => toRow(byHash.get(tokenHash)),
    list: (blueprintId) => byBlueprint.all(blueprintId).flatMap((row) => toRow(row) ?? []),
    edit: (id, terms) => update.run({ ...toStored(terms), id }).changes > 0,
    rotate(id, tokenHash) {
      if (replaceToken.run(tokenHash, id).changes === 0) return false
      endGrants.run(id)
      return true
    },
    revoke: (id, { at, by }) => revoke.run(at, by, id).changes > 0,
    remove: (id) => remove.run(id).changes > 0,
    redeem(id, personId, at) {
      if (use.run(at, id).changes === 0) return false
      grant.run(id, personId, at)
      return true
    },
    setEmbedPerson: (id, personId) => void setEmbedPerson.run(personId, id),
    expiring: (after, until) => expiring.all(after, until),
    nextExpiry: (after) => nextExpiry.get(after)?.at ?? undefined,
  }
}

function toStored<Terms extends ShareLinkTerms>({ shows, embed, preview, ...terms }: Terms) {
  const flags = { embed: flag(embed), preview: flag(preview) }
  return { ...terms, ...flags, showsBackstage: flag(shows.backstage), showsRoi: flag(shows.roi) }
}

function toRow(stored: StoredRow | undefined): ShareLinkRow | undefined {
  if (stored === undefined) return undefined
  const { showsBackstage, showsRoi, embed, preview, ...row } = stored
  const shows = { backstage: showsBackstage === 1, roi: showsRoi === 1 }
  return { ...row, shows, embed: embed === 1, preview: preview === 1 }
}

function flag(value: boolean): Flag {
  return value ? 1 : 0
}
