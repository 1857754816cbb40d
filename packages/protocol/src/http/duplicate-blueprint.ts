import * as v from 'valibot'
import { TitleSchema } from './fields.ts'

/** `POST /api/blueprints/:id/duplicate` -> 201; without a title the copy has the original's. */
export const DuplicateBlueprintRequest = v.object({ title: v.optional(TitleSchema) })

export interface DuplicateBlueprintReply {
  readonly id: string
}
