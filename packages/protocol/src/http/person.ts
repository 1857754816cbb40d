import * as v from 'valibot'
import { LanguageSchema } from './fields.ts'

/** An index into the palette of people, 1 to 10. */
export const PersonColourSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))

export type PersonColour = v.InferOutput<typeof PersonColourSchema>

export const PersonSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Null for a guest. */
  email: v.nullable(v.string()),
  guest: v.boolean(),
  colour: PersonColourSchema,
  /** Null: whatever the browser asks for. */
  language: v.optional(v.nullable(LanguageSchema), null),
})

export type Person = v.InferOutput<typeof PersonSchema>
