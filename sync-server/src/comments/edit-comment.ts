import type { Mention, Thread } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { accepted } from './accepted.ts'
import { calledPeople } from './called-people.ts'
import type { CommentParts } from './comment-parts.ts'
import { openComment } from './open-comment.ts'
import { refuseTalkative } from './refuse-talkative.ts'
import { tellThread } from './tell-thread.ts'

export interface WantedEdit {
  readonly id: string
  readonly body: string
  readonly mentions: readonly Mention[]
}

/** Only what one has said oneself. */
export async function editComment(
  parts: CommentParts,
  principal: Principal,
  wanted: WantedEdit,
): Promise<Thread> {
  const place = await openComment(parts, principal, { commentId: wanted.id, action: 'comment' })
  if (place.personId !== principal.person.id) throw new AccessError('forbidden')
  refuseTalkative(parts, principal.person.id)
  const mentions = await calledPeople(parts, place.blueprintId, wanted)
  const edit = { ...wanted, mentions, at: parts.clock.now() }
  const thread = accepted(await parts.storage.comments.edit(edit))
  tellThread(parts, place.blueprintId, thread)
  return thread
}
