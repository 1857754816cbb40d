import * as v from 'valibot'

/**
 * `DELETE /api/teams/:id` -> 204. Its blueprints go to the bin of whoever asks, so the request says how many that
 * are: 409 teamNotEmpty when there are not as many.
 */
export const DeleteTeamQuery = v.object({
  blueprints: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/u), v.transform(Number)), '0'),
})
