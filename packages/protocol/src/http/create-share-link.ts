import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import { GrantableRoleSchema } from './grantable-role.ts'

/**
 * `POST /api/blueprints/:id/share-links` -> 201. Strict: a condition that this version cannot keep, a
 * password say, is refused rather than ignored.
 */
export const CreateShareLinkRequest = v.strictObject({
  role: GrantableRoleSchema,
  label: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.labelCharacters, 'invalid')), ''),
})

/** The token is told this once and kept only as its hash. */
export interface CreateShareLinkReply {
  readonly id: string
  readonly token: string
  readonly url: string
}
