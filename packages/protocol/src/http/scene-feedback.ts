import type { PresentingReaction } from './presenting-reaction.ts'

export interface SceneFeedback {
  /** Null: the blueprint itself was presented. */
  readonly sceneId: string | null
  readonly reactions: readonly { readonly emoji: PresentingReaction; readonly count: number }[]
}

/** `GET /api/blueprints/:id/scenes/feedback`; what nobody reacted to is left out. */
export interface SceneFeedbackReply {
  readonly scenes: readonly SceneFeedback[]
}
