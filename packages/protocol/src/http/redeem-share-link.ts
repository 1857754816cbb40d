import type { Role } from '@sightline/blueprint'
import * as v from 'valibot'
import { NameSchema } from './fields.ts'

/** `POST /api/share/:token` -> 200; someone signed out has to give a name (422 invalid, field name). */
export const RedeemShareLinkRequest = v.object({ name: v.optional(NameSchema) })

export interface RedeemShareLinkReply {
  readonly blueprintId: string
  readonly role: Role
}
