import * as v from 'valibot'
import { PersonColourSchema } from '../http/person.ts'

/**
 * What the server writes into every presence state under the key `person`, over whatever the client put
 * there. The other keys are the client's.
 */
export const PresencePersonSchema = v.object({
  id: v.string(),
  name: v.string(),
  colour: PersonColourSchema,
})

export type PresencePerson = v.InferOutput<typeof PresencePersonSchema>
