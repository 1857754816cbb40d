import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { CommentParts } from './comment-parts.ts'
import { openComment } from './open-comment.ts'

/** Notes how far the principal has read. */
export async function readThread(
  parts: CommentParts,
  principal: Principal,
  { threadId, commentId }: { readonly threadId: string; readonly commentId: string },
): Promise<void> {
  const place = await openComment(parts, principal, { commentId, action: 'readThreads' })
  if (place.threadId !== threadId) throw new AccessError('notFound')
  await parts.storage.comments.read(principal.person.id, commentId)
}
