import { LIMITS, type Mention, type Thread } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { accepted } from './accepted.ts'
import { calledPeople } from './called-people.ts'
import type { CommentParts } from './comment-parts.ts'
import { openThread } from './open-thread.ts'
import { refuseTalkative } from './refuse-talkative.ts'
import { tellThread } from './tell-thread.ts'

export interface WantedComment {
  readonly id: string
  readonly threadId: string
  readonly body: string
  readonly mentions: readonly Mention[]
}

export async function addComment(
  parts: CommentParts,
  principal: Principal,
  wanted: WantedComment,
): Promise<Thread> {
  const { storage, clock } = parts
  const blueprintId = await openThread(parts, principal, { threadId: wanted.threadId, action: 'comment' })
  refuseTalkative(parts, principal.person.id)
  const mentions = await calledPeople(parts, blueprintId, wanted)
  const own = { personId: principal.person.id, at: clock.now() }
  const added = await storage.comments.add({ ...wanted, ...own, mentions }, LIMITS.commentsPerThread)
  const thread = accepted(added)
  tellThread(parts, blueprintId, thread)
  return thread
}
