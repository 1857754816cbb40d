import type { AssetContent, AssetRow, AssetStore } from '../asset-store.ts'
import { assetUses } from './asset-uses.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

export function assets(db: Sqlite): SyncPort<AssetStore> {
  const stored = db.prepare<[string], { bytes: number }>(
    'SELECT coalesce(sum(byte_count), 0) AS bytes FROM asset WHERE blueprint_id = ?',
  )
  const insertContent = db.prepare(
    'INSERT INTO asset_content (sha256, bytes) VALUES (@sha256, @bytes) ON CONFLICT DO NOTHING',
  )
  const insert = db.prepare(
    `INSERT INTO asset (blueprint_id, id, content_sha256, name, media_type, byte_count, added_at)
     VALUES (@blueprintId, @id, @sha256, @name, @mediaType, @byteCount, @addedAt)`,
  )
  const list = db.prepare<[string], AssetRow>(
    `SELECT blueprint_id AS blueprintId, id, name, media_type AS mediaType, byte_count AS byteCount,
       added_at AS addedAt
     FROM asset WHERE blueprint_id = ? ORDER BY added_at, id`,
  )
  const read = db.prepare<[string, string], AssetContent>(
    `SELECT name, media_type AS mediaType, bytes
     FROM asset JOIN asset_content ON sha256 = content_sha256 WHERE blueprint_id = ? AND id = ?`,
  )
  const size = db.prepare<[string, string], { bytes: number }>(
    'SELECT byte_count AS bytes FROM asset WHERE blueprint_id = ? AND id = ?',
  )
  const copyOne = db.prepare(
    `INSERT INTO asset (blueprint_id, id, content_sha256, name, media_type, byte_count, added_at)
     SELECT @to, id, content_sha256, name, media_type, byte_count, @addedAt FROM asset
     WHERE blueprint_id = @from AND id = @id`,
  )
  return {
    add({ bytes, ...asset }, blueprintBytes) {
      const before = stored.get(asset.blueprintId)?.bytes ?? 0
      if (before + asset.byteCount > blueprintBytes) return false
      insertContent.run({ sha256: asset.sha256, bytes })
      insert.run(asset)
      return true
    },
    list: (blueprintId) => list.all(blueprintId),
    read: (blueprintId, id) => read.get(blueprintId, id),
    copy({ from, to, ids, addedAt }, blueprintBytes) {
      let bytes = stored.get(to)?.bytes ?? 0
      return ids.filter((id) => {
        if (size.get(to, id)) return true
        const added = size.get(from, id)?.bytes
        if (added === undefined || bytes + added > blueprintBytes) return false
        copyOne.run({ from, to, id, addedAt })
        bytes += added
        return true
      })
    },
    ...assetUses(db),
  }
}

/** Gives a new blueprint what another one has, under the same ids. */
export function assetCopier(db: Sqlite): (from: string, to: string) => void {
  const copy = db.prepare(
    `INSERT INTO asset (blueprint_id, id, content_sha256, name, media_type, byte_count, added_at)
     SELECT @to, id, content_sha256, name, media_type, byte_count, added_at FROM asset
     WHERE blueprint_id = @from`,
  )
  return (from, to) => void copy.run({ from, to })
}
