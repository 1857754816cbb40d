import type { Thread } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { accepted } from './accepted.ts'
import type { CommentParts } from './comment-parts.ts'
import { openThread } from './open-thread.ts'
import { refuseTalkative } from './refuse-talkative.ts'
import { tellThread } from './tell-thread.ts'

/** Settles a thread, or opens it again. */
export async function resolveThread(
  parts: CommentParts,
  principal: Principal,
  { threadId, isResolved }: { readonly threadId: string; readonly isResolved: boolean },
): Promise<Thread> {
  const blueprintId = await openThread(parts, principal, { threadId, action: 'comment' })
  refuseTalkative(parts, principal.person.id)
  const by = isResolved ? principal.person.id : undefined
  const thread = accepted(await parts.storage.comments.resolve(threadId, by, parts.clock.now()))
  tellThread(parts, blueprintId, thread)
  return thread
}
