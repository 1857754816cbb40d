import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'

/** What people may say while somebody presents: agreed, lovely, well done, an idea, a question. */
export const PRESENTING_REACTIONS = ['👍', '❤️', '🎉', '💡', '❓'] as const

export type PresentingReaction = (typeof PRESENTING_REACTIONS)[number]

export const PresentingReactionSchema = v.picklist(PRESENTING_REACTIONS, 'invalid' satisfies ErrorCode)
