import * as v from 'valibot'

/** `DELETE /api/blueprints/:id` -> 204: to the bin; `?forever=1` only from there, else 409 notInBin. */
export const DeleteBlueprintQuery = v.object({ forever: v.optional(v.picklist(['0', '1'])) })
