import * as v from 'valibot'
import { PresencePersonSchema } from './presence.ts'

/** What has changed in the workshop; whoever knows another vote, or another state of it, asks for it. */
export const WorkshopEventSchema = v.object({
  type: v.literal('workshop'),
  /** The server's clock. */
  now: v.number(),
  timer: v.optional(v.nullable(v.object({ seconds: v.number(), endsAt: v.number() }))),
  turn: v.optional(v.nullable(PresencePersonSchema)),
  hidesStickies: v.optional(v.boolean()),
  vote: v.optional(v.object({ id: v.string(), isOpen: v.boolean(), voters: v.number() })),
})

export type WorkshopEvent = v.InferOutput<typeof WorkshopEventSchema>
