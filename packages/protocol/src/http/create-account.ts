import * as v from 'valibot'
import { EmailSchema, NameSchema, NewPasswordSchema } from './fields.ts'
import type { PersonReply } from './get-me.ts'

/** `POST /api/accounts` -> 201 */
export const CreateAccountRequest = v.object({
  email: EmailSchema,
  password: NewPasswordSchema,
  name: NameSchema,
})

export type CreateAccountReply = PersonReply
