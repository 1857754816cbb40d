import { LIMITS, type Anchor, type Mention, type Thread } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { accepted } from './accepted.ts'
import { audience } from './audience.ts'
import { calledPeople } from './called-people.ts'
import type { CommentParts } from './comment-parts.ts'
import { placeName } from './place-name.ts'
import { refuseTalkative } from './refuse-talkative.ts'
import { tellThread } from './tell-thread.ts'

export interface WantedThread {
  readonly id: string
  readonly blueprintId: string
  readonly anchor: Anchor
  readonly sceneId?: string | undefined
  readonly body: string
  readonly mentions: readonly Mention[]
}

export async function startThread(
  parts: CommentParts,
  principal: Principal,
  wanted: WantedThread,
): Promise<Thread> {
  const { access, storage, clock } = parts
  const { blueprintId, anchor, sceneId = null } = wanted
  const reader = await access.require(principal, 'comment', blueprintId)
  if (!(await audience(parts, reader))(wanted)) throw new ApiError('invalid', 'anchor')
  refuseTalkative(parts, principal.person.id)
  const label = await placeName(parts, blueprintId, anchor)
  const mentions = await calledPeople(parts, blueprintId, wanted)
  const own = { personId: principal.person.id, at: clock.now() }
  const started = await storage.comments.start(
    { ...wanted, ...own, sceneId, label, mentions },
    LIMITS.threadsPerBlueprint,
  )
  const thread = accepted(started)
  tellThread(parts, blueprintId, thread)
  return thread
}
