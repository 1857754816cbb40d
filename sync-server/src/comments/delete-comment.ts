import type { Principal } from '../auth/principal.ts'
import type { CommentParts } from './comment-parts.ts'
import { openComment } from './open-comment.ts'
import { tellThread } from './tell-thread.ts'

/** What one has said oneself, or as an owner of the blueprint what anybody has. */
export async function deleteComment(
  parts: CommentParts,
  principal: Principal,
  commentId: string,
): Promise<void> {
  const { access, storage, clock } = parts
  const place = await openComment(parts, principal, { commentId, action: 'comment' })
  if (place.personId !== principal.person.id) {
    await access.require(principal, 'moderateComments', place.blueprintId)
  }
  const thread = await storage.comments.remove(commentId, clock.now())
  if (thread !== undefined) tellThread(parts, place.blueprintId, thread)
}
