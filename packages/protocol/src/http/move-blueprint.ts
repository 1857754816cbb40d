import * as v from 'valibot'
import { EntityIdSchema } from './fields.ts'

/** `PUT /api/blueprints/:id/team` -> 204, by who owns both: into another team. */
export const MoveBlueprintRequest = v.object({ teamId: EntityIdSchema })
