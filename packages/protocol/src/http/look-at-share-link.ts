import type { GrantableRole } from './grantable-role.ts'

/** `GET /api/share/:token` -> 200, or 404 linkDead. It tells nothing about the blueprint. */
export interface LookAtShareLinkReply {
  readonly role: GrantableRole
  readonly needsName: boolean
  readonly needsPassword: boolean
}
