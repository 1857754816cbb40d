import * as v from 'valibot'
import { GrantableRoleSchema } from './grantable-role.ts'
import { shareLinkConditions, ShareLinkLabelSchema } from './share-link-conditions.ts'

/** `PATCH /api/share-links/:id` -> 200, the link; what is absent stays as it is. A dead link answers 404 linkDead. */
export const EditShareLinkRequest = v.strictObject({
  role: v.optional(GrantableRoleSchema),
  label: v.optional(ShareLinkLabelSchema),
  ...shareLinkConditions,
})
