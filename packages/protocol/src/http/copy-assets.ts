import * as v from 'valibot'

const mostAtOnce = 1_000
const IdSchema = v.pipe(v.string('invalid'), v.regex(/^[\w-]{1,40}$/u, 'invalid'))

/** `POST /api/blueprints/:id/assets/copies` -> 200; copies of another blueprint's, under the same ids. */
export const CopyAssetsRequest = v.object({
  /** A blueprint that one may see. */
  from: IdSchema,
  ids: v.pipe(v.array(IdSchema, 'invalid'), v.maxLength(mostAtOnce, 'invalid')),
})

export interface CopyAssetsReply {
  /** Those that the blueprint has now; left out are those that are nowhere, or for which there is no room. */
  readonly ids: readonly string[]
}
