import { AccessError, type Action } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { CommentPlace } from '../storage/comment-store.ts'
import { audience } from './audience.ts'
import type { CommentParts } from './comment-parts.ts'

/** Where a comment is that the principal may hear of, and to which they may do this; throws otherwise. */
export async function openComment(
  parts: CommentParts,
  principal: Principal,
  { commentId, action }: { readonly commentId: string; readonly action: Action },
): Promise<CommentPlace> {
  const place = await parts.storage.comments.findComment(commentId)
  if (place === undefined) throw new AccessError('notFound')
  const reader = await parts.access.require(principal, action, place.blueprintId)
  if (!(await audience(parts, reader))(place)) throw new AccessError('notFound')
  return place
}
