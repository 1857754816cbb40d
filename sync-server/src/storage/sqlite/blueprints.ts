import type { BlueprintStore } from '../blueprint-store.ts'
import { StorageError } from '../storage-error.ts'
import { assetCopier } from './assets.ts'
import { insertLogRow } from './insert-log-row.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

export function blueprints(db: Sqlite): SyncPort<BlueprintStore> {
  const insert = db.prepare(
    `INSERT INTO blueprint (id, team_id, title, description, created_at, updated_at, seq, schema_version)
     SELECT @id, team.id, @title, @description, @createdAt, @createdAt, 1, @schemaVersion FROM team
     WHERE CASE WHEN @teamId IS NULL THEN personal_of = @ownerId ELSE id = @teamId END`,
  )
  const insertOwner = db.prepare(
    "INSERT INTO blueprint_member (blueprint_id, person_id, role, added_at) VALUES (@id, @ownerId, 'owner', @createdAt)",
  )
  const moveToBin = db.prepare('UPDATE blueprint SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
  const restore = db.prepare('UPDATE blueprint SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL')
  const erase = db.prepare('DELETE FROM blueprint WHERE id = ? AND deleted_at IS NOT NULL')
  const eraseBefore = db.prepare<[number], { id: string }>(
    'DELETE FROM blueprint WHERE deleted_at IS NOT NULL AND deleted_at < ? RETURNING id',
  )
  const appendRow = insertLogRow(db)
  const copyAssets = assetCopier(db)
  return {
    create({ update, copyOf, teamId = null, ...blueprint }) {
      if (insert.run({ ...blueprint, teamId }).changes === 0)
        throw new StorageError('conflict', 'the owner or the team is gone')
      insertOwner.run(blueprint)
      if (copyOf !== undefined) copyAssets(copyOf, blueprint.id)
      appendRow({
        blueprintId: blueprint.id,
        seq: 1,
        bytes: update,
        people: [blueprint.ownerId],
        at: blueprint.createdAt,
      })
    },
    moveToBin: (id, at) => moveToBin.run(at, id).changes > 0,
    restore: (id) => restore.run(id).changes > 0,
    erase: (id) => erase.run(id).changes > 0,
    eraseBinnedBefore: (at) => eraseBefore.all(at).map((row) => row.id),
  }
}
