import * as v from 'valibot'
import { EmailSchema } from './fields.ts'
import { GrantableRoleSchema } from './grantable-role.ts'

/**
 * `POST /api/blueprints/:id/members` -> 204: shares it with the account that has exactly this address (404
 * noSuchAccount). 403 accountNeeded for a guest, 429 after twenty addresses in an hour.
 */
export const AddMemberRequest = v.object({ email: EmailSchema, role: GrantableRoleSchema })
