import type { SceneReactionRow, SceneReactionStore } from '../scene-reaction-store.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

/** So many counts are kept of each blueprint, whatever scenes a client names. */
export const MOST_COUNTS = 5_000

export function sceneReactions(db: Sqlite): SyncPort<SceneReactionStore> {
  const count = db.prepare(
    `INSERT INTO scene_reaction (blueprint_id, scene_id, emoji, count)
     SELECT @blueprintId, @sceneId, @emoji, 1
     WHERE (SELECT count(*) FROM scene_reaction WHERE blueprint_id = @blueprintId) < ${MOST_COUNTS}
       OR EXISTS (
         SELECT 1 FROM scene_reaction
         WHERE blueprint_id = @blueprintId AND scene_id = @sceneId AND emoji = @emoji)
     ON CONFLICT DO UPDATE SET count = count + 1`,
  )
  const list = db.prepare<[string], SceneReactionRow>(
    `SELECT nullif(scene_id, '') AS sceneId, emoji, count FROM scene_reaction
     WHERE blueprint_id = ? ORDER BY scene_id, emoji`,
  )
  return {
    count: (blueprintId, sceneId, emoji) => void count.run({ blueprintId, sceneId: sceneId ?? '', emoji }),
    list: (blueprintId) => list.all(blueprintId),
  }
}
