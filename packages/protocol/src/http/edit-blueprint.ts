import * as v from 'valibot'
import { DescriptionSchema, TitleSchema } from './fields.ts'

/** `PATCH /api/blueprints/:id` -> 200 with the GetBlueprintReply */
export const EditBlueprintRequest = v.object({
  title: v.optional(TitleSchema),
  description: v.optional(DescriptionSchema),
})
