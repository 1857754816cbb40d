import type { GrantableRole } from './grantable-role.ts'

export interface Invitation {
  readonly id: string
  readonly role: GrantableRole
  /** The name of who made it. */
  readonly by: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly uses: number
}

/** `GET /api/teams/:id/invitations`, for owners. `DELETE /api/team-invitations/:id` -> 204 revokes one. */
export interface ListInvitationsReply {
  readonly invitations: readonly Invitation[]
}
