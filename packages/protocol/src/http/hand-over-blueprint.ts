import * as v from 'valibot'
import { EntityIdSchema } from './fields.ts'

/**
 * `PUT /api/blueprints/:id/owner` -> 204: to somebody who has a role in it and an account. It goes into the team that
 * this person has alone; whoever hands it over stays an editor.
 */
export const HandOverBlueprintRequest = v.object({ personId: EntityIdSchema })
