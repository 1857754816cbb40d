import * as v from 'valibot'
import { GrantableRoleSchema } from './grantable-role.ts'

/** `POST /api/teams/:id/invitations` -> 201; it ends after seven days unless `expiresAt` says another time. */
export const CreateInvitationRequest = v.object({
  role: GrantableRoleSchema,
  expiresAt: v.optional(v.pipe(v.number('invalid'), v.safeInteger('invalid'))),
})

/** The token is told this once and kept only as its hash. */
export interface CreateInvitationReply {
  readonly id: string
  readonly token: string
  readonly url: string
}
