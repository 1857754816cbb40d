import { AccessError, type Action } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { audience } from './audience.ts'
import type { CommentParts } from './comment-parts.ts'

/** The blueprint of a thread that the principal may hear of, and in which they may do this; throws otherwise. */
export async function openThread(
  parts: CommentParts,
  principal: Principal,
  { threadId, action }: { readonly threadId: string; readonly action: Action },
): Promise<string> {
  const found = await parts.storage.comments.findThread(threadId)
  if (found === undefined) throw new AccessError('notFound')
  const reader = await parts.access.require(principal, action, found.blueprintId)
  if (!(await audience(parts, reader))(found)) throw new AccessError('notFound')
  return found.blueprintId
}
