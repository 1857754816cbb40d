import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'

const invalid: ErrorCode = 'invalid'

/**
 * `PUT /api/blueprints/:id/presenter` -> 204: who presents from now on, oneself when `personId` is left out. While
 * somebody else presents it is refused, unless that one hands over, or an owner says `take`. `DELETE` -> 204 ends it.
 */
export const PresentRequest = v.object({
  personId: v.optional(v.pipe(v.string(invalid), v.maxLength(100, invalid))),
  take: v.optional(v.boolean(invalid), false),
})
