import * as v from 'valibot'
import { PresencePersonSchema } from './presence.ts'

/** Who presents from now on; null: nobody does. Also told to those who come while somebody presents. */
export const PresenterEventSchema = v.object({
  type: v.literal('presenter'),
  person: v.nullable(PresencePersonSchema),
})
