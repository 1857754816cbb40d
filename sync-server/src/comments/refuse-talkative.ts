import { ApiError } from '../kernel/api-error.ts'
import type { CommentParts } from './comment-parts.ts'

export const talkWindowMs = 60_000

/** Counts what a person says; throws when it is more than anybody could read. */
export function refuseTalkative({ said }: Pick<CommentParts, 'said'>, personId: string): void {
  if (!said.take(personId)) throw new ApiError('tooManyTries', undefined, talkWindowMs / 1000)
}
