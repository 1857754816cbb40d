import type { PresentingReaction } from '@sightline/protocol'

export interface SceneReactionRow {
  /** Null: the blueprint itself. */
  readonly sceneId: string | null
  readonly emoji: PresentingReaction
  readonly count: number
}

/** How often people reacted to each scene of a blueprint. */
export interface SceneReactionStore {
  /** Counts one. A blueprint has counts of so many scenes; beyond them it is not counted. */
  count(blueprintId: string, sceneId: string | null, emoji: PresentingReaction): Promise<void>
  /** By scene, the blueprint itself first. */
  list(blueprintId: string): Promise<readonly SceneReactionRow[]>
}
