import * as v from 'valibot'
import { LanguageSchema, NameSchema } from './fields.ts'
import { PersonColourSchema } from './person.ts'

/** `PATCH /api/me` -> 200 with the PersonReply; open boards show the name and the colour at once. */
export const EditMeRequest = v.object({
  name: v.optional(NameSchema),
  colour: v.optional(PersonColourSchema),
  language: v.optional(LanguageSchema),
})
