import * as v from 'valibot'
import { RoleSchema } from '../http/role.ts'
import { ThreadSchema } from '../http/thread.ts'
import { PresenterEventSchema } from './presenter.ts'
import { ReactionEventSchema } from './reaction.ts'
import { WorkshopEventSchema } from './workshop.ts'

const PushEventSchema = v.variant('type', [
  /** The person's role went up; when it goes down the socket is closed instead. */
  v.object({ type: v.literal('role'), role: RoleSchema }),
  /**
   * Nothing is acknowledged while the server cannot write (`degraded`), nor in a blueprint whose stored bytes fail
   * their check (`damaged`), which is shown as far as it is intact.
   */
  v.object({ type: v.literal('storage'), state: v.picklist(['degraded', 'damaged', 'ok']) }),
  v.object({ type: v.literal('shutdown') }),
  /** Something was said: the thread with the comments that changed. Without any, they are to be asked for. */
  v.object({ type: v.literal('thread'), thread: ThreadSchema }),
  PresenterEventSchema,
  ReactionEventSchema,
  WorkshopEventSchema,
])

export type PushEvent = v.InferOutput<typeof PushEventSchema>

/** Undefined for an event that this version does not know. */
export function readPushEvent(value: unknown): PushEvent | undefined {
  const result = v.safeParse(PushEventSchema, value)
  return result.success ? result.output : undefined
}
