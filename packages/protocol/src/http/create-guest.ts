import * as v from 'valibot'
import { NameSchema } from './fields.ts'
import type { PersonReply } from './get-me.ts'

/** `POST /api/guests` -> 201 */
export const CreateGuestRequest = v.object({ name: NameSchema })

export type CreateGuestReply = PersonReply
