import type { Role } from '@sightline/blueprint'
import * as v from 'valibot'
import { NameSchema, PasswordSchema } from './fields.ts'

/**
 * `POST /api/share/:token` -> 200. Someone signed out who will write has to give a name (422 invalid, field name). A
 * link with a password answers 401 wrongPassword without it, and 429 after five tries in a quarter of an hour.
 */
export const RedeemShareLinkRequest = v.object({
  name: v.optional(NameSchema),
  password: v.optional(PasswordSchema),
  /** For a frame in another site, where no cookie goes: the reply holds a bearer token (403 unless the link allows it). */
  embed: v.optional(v.literal(true)),
})

export interface RedeemShareLinkReply {
  readonly blueprintId: string
  readonly role: Role
  /** With `embed`: for the Authorization header of requests that read, and of `POST /api/sync-tickets`. */
  readonly bearer?: string | undefined
}
