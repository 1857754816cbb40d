import { encodePushFrame, LIMITS, type PushEvent, type Thread } from '@sightline/protocol'
import type { CommentParts } from './comment-parts.ts'
import { anchoredTo } from './audience.ts'

/** Tells the room what changed, which must be durable. What is too long for a push, each asks for. */
export function tellThread(
  { rooms }: Pick<CommentParts, 'rooms'>,
  blueprintId: string,
  thread: Thread,
): void {
  const whole: PushEvent = { type: 'thread', thread }
  const isLong = encodePushFrame(whole).length > LIMITS.pushBytes
  const event: PushEvent = isLong ? { type: 'thread', thread: { ...thread, comments: [] } } : whole
  rooms.tell(blueprintId, event, anchoredTo(thread.anchor) ?? null)
}
