import type { GrantableRole } from './grantable-role.ts'

/** `GET /api/join/:invitation`; 404 linkDead when it leads nowhere any more. */
export interface LookAtInvitationReply {
  readonly team: string
  readonly by: string
  readonly role: GrantableRole
}

/** `POST /api/join/:invitation` -> 200; 409 teamFull when the team takes nobody more. */
export interface AcceptInvitationReply {
  readonly teamId: string
}
