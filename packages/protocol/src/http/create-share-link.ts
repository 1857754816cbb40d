import * as v from 'valibot'
import { GrantableRoleSchema } from './grantable-role.ts'
import { shareLinkConditions, ShareLinkLabelSchema } from './share-link-conditions.ts'

/**
 * `POST /api/blueprints/:id/share-links` -> 201. Strict: a condition that this version cannot keep is refused rather
 * than ignored.
 */
export const CreateShareLinkRequest = v.strictObject({
  role: GrantableRoleSchema,
  label: v.optional(ShareLinkLabelSchema, ''),
  ...shareLinkConditions,
})

/** The token is told this once and kept only as its hash. */
export interface CreateShareLinkReply {
  readonly id: string
  readonly token: string
  readonly url: string
}
