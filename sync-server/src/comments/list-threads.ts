import type { ListThreadsReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { audience } from './audience.ts'
import type { CommentParts } from './comment-parts.ts'

/** What was said on a blueprint, or what has changed of it after `since`. */
export async function listThreads(
  parts: CommentParts,
  principal: Principal,
  { blueprintId, since }: { readonly blueprintId: string; readonly since: number },
): Promise<ListThreadsReply> {
  const { access, storage } = parts
  const reader = await access.require(principal, 'readThreads', blueprintId)
  // The number first: what comes between is in the list and is asked for once more.
  const change = await storage.comments.latestChange(blueprintId)
  const mayHear = await audience(parts, reader)
  const threads = (await storage.comments.list(blueprintId, since)).filter(mayHear)
  return { threads, reads: await storage.comments.readsOf(principal.person.id, blueprintId), change }
}
