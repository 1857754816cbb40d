import * as v from 'valibot'
import { GrantableRoleSchema } from './grantable-role.ts'

/** `PUT /api/blueprints/:id/members/:personId` -> 204; the role replaces what share links gave the person. */
export const SetMemberRequest = v.object({ role: GrantableRoleSchema })
