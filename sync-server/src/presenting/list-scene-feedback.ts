import type { SceneFeedback } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { PresentingParts } from './presenting-parts.ts'

/** What people said to each scene, for those who present. */
export async function listSceneFeedback(
  { storage, access }: PresentingParts,
  principal: Principal,
  blueprintId: string,
): Promise<readonly SceneFeedback[]> {
  await access.require(principal, 'present', blueprintId)
  const rows = await storage.sceneReactions.list(blueprintId)
  return [...Map.groupBy(rows, ({ sceneId }) => sceneId)].map(([sceneId, ofScene]) => ({
    sceneId,
    reactions: ofScene.map(({ emoji, count }) => ({ emoji, count })),
  }))
}
