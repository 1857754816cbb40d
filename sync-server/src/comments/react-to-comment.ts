import type { Reaction, Thread } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { accepted } from './accepted.ts'
import type { CommentParts } from './comment-parts.ts'
import { openComment } from './open-comment.ts'
import { refuseTalkative } from './refuse-talkative.ts'
import { tellThread } from './tell-thread.ts'

export interface WantedReaction {
  readonly commentId: string
  readonly emoji: Reaction
  /** False takes it back. */
  readonly isOn: boolean
}

export async function reactToComment(
  parts: CommentParts,
  principal: Principal,
  { commentId, emoji, isOn }: WantedReaction,
): Promise<Thread> {
  const { blueprintId } = await openComment(parts, principal, { commentId, action: 'comment' })
  refuseTalkative(parts, principal.person.id)
  const reaction = { commentId, emoji, personId: principal.person.id, at: parts.clock.now() }
  const thread = accepted(await parts.storage.comments.react(reaction, isOn))
  tellThread(parts, blueprintId, thread)
  return thread
}
