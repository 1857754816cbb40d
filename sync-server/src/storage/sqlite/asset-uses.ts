import { assetAddressesIn } from '../asset-addresses.ts'
import type { AssetStore } from '../asset-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

/** Notes that a document holds the addresses of assets; what it held before stays noted. */
export function assetUseNoter(
  db: Sqlite,
): (usedIn: string, document: Uint8Array, lookedAtSeq?: number) => void {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO asset_use (blueprint_id, asset_id, used_in, looked_at_seq)
     SELECT blueprint_id, id, @usedIn, @lookedAtSeq FROM asset
     WHERE blueprint_id = @blueprintId AND instr(@idAndMore, id) = 1`,
  )
  return (usedIn, document, lookedAtSeq = 0) => {
    for (const address of assetAddressesIn(document)) insert.run({ ...address, usedIn, lookedAtSeq })
  }
}

export function assetUses(db: Sqlite): Pick<SyncPort<AssetStore>, 'toLookAt' | 'look' | 'removeUnused'> {
  const toLookAt = db.prepare<[number], { id: string }>(
    `SELECT id FROM blueprint WHERE deleted_at IS NULL AND (
       EXISTS (SELECT 1 FROM asset_use WHERE used_in = blueprint.id AND looked_at_seq < blueprint.seq)
       OR id IN (SELECT blueprint_id FROM asset WHERE unused_at < ?))`,
  )
  const isAt = db.prepare('SELECT 1 FROM blueprint WHERE id = @blueprintId AND epoch = @epoch AND seq = @seq')
  const forget = db.prepare('DELETE FROM asset_use WHERE used_in = ?')
  const note = assetUseNoter(db)
  const nowUnused = db.prepare(
    `UPDATE asset SET unused_at = ? WHERE unused_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM asset_use WHERE blueprint_id = asset.blueprint_id AND asset_id = asset.id)`,
  )
  const remove = db.prepare(
    `DELETE FROM asset WHERE unused_at < @before AND blueprint_id IN (
       SELECT id FROM blueprint
       WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(@blueprintIds)))`,
  )
  return {
    toLookAt: (unusedBefore) => toLookAt.all(unusedBefore).map(({ id }) => id),
    look({ blueprintId, epoch, seq, bytes }) {
      if (isAt.get({ blueprintId, epoch, seq }) === undefined) return false
      forget.run(blueprintId)
      note(blueprintId, bytes, seq)
      return true
    },
    removeUnused({ now, before, blueprintIds }) {
      nowUnused.run(now)
      return remove.run({ before, blueprintIds: JSON.stringify(blueprintIds) }).changes
    },
  }
}
