import * as v from 'valibot'
import { PresentingReactionSchema } from '../http/presenting-reaction.ts'

/** Somebody reacted to what is presented; `sceneId` is null for the blueprint itself. */
export const ReactionEventSchema = v.object({
  type: v.literal('reaction'),
  emoji: PresentingReactionSchema,
  sceneId: v.nullable(v.string()),
})
