import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import { NewPasswordSchema } from './fields.ts'

export const ShareLinkLabelSchema = v.pipe(
  v.string('invalid'),
  v.trim(),
  v.maxLength(LIMITS.labelCharacters, 'invalid'),
)

/** What a share link asks for and shows besides its role. */
export const shareLinkConditions = {
  /** Epoch ms after which it is dead; null: never. */
  expiresAt: v.optional(
    v.nullable(v.pipe(v.number('invalid'), v.safeInteger('invalid'), v.minValue(0, 'invalid'))),
  ),
  /** Null: none. */
  password: v.optional(v.nullable(NewPasswordSchema)),
  /** For viewers and commenters; an editor is shown everything (422 invalid, field shows). */
  shows: v.optional(v.strictObject({ backstage: v.boolean('invalid'), roi: v.boolean('invalid') })),
  /** Viewers only: may be shown in a frame of another site (422 invalid, field embed). */
  embed: v.optional(v.boolean('invalid')),
  /** Link previews may show the title. */
  preview: v.optional(v.boolean('invalid')),
}
