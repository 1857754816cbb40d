import * as v from 'valibot'
import { NameSchema } from './fields.ts'

/** `POST /api/teams` -> 201; 403 accountNeeded for a guest. `PATCH /api/teams/:id` -> 204 renames one. */
export const NameTeamRequest = v.object({ name: NameSchema })

export interface CreateTeamReply {
  readonly id: string
}
