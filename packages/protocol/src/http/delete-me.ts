import * as v from 'valibot'
import { PasswordSchema } from './fields.ts'

/** What goes with a person: `GET /api/me/estate`. */
export interface EstateReply {
  /** Erased for good, the ones in the bin too: nobody could take them out of it. */
  readonly blueprints: readonly {
    readonly id: string
    readonly title: string
    readonly binned: boolean
    /** Those with an account who have a role in it, and could have it. */
    readonly heirs: readonly { readonly id: string; readonly name: string }[]
  }[]
  /** Teams of others that have no other owner: while there are any, nothing can be deleted. */
  readonly teamsToHandOver: readonly { readonly id: string; readonly name: string }[]
}

/**
 * `DELETE /api/me` -> 204 deletes the person and what `blueprints` counts in the estate; 409 estateChanged when there
 * are not as many, or a team is to be handed over. A guest has no password.
 */
export const DeleteMeRequest = v.object({
  password: v.optional(PasswordSchema),
  blueprints: v.pipe(v.number('invalid'), v.safeInteger('invalid'), v.minValue(0, 'invalid')),
})
