import * as v from 'valibot'
import { RoleSchema } from './role.ts'

/**
 * `PUT /api/teams/:id/members/:personId` -> 204 for one who is a member. A guest cannot own a team (403
 * accountNeeded); a team keeps an owner (409 lastOwner), also when a member is removed or leaves:
 * `DELETE /api/teams/:id/members/:personId` -> 204.
 */
export const SetTeamMemberRequest = v.object({ role: RoleSchema })
