import * as v from 'valibot'
import { EmailSchema, PasswordSchema } from './fields.ts'
import type { PersonReply } from './get-me.ts'

/** `POST /api/sessions` -> 201; `DELETE /api/sessions/current` and `DELETE /api/sessions` -> 204 */
export const CreateAuthSessionRequest = v.object({ email: EmailSchema, password: PasswordSchema })

export type CreateAuthSessionReply = PersonReply
