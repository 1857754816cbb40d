import * as v from 'valibot'
import { LanguageSchema, TitleSchema } from './fields.ts'

export const TemplateSchema = v.picklist(
  ['blank', 'running-shoes', 'supermarket', 'consultant'],
  'unknownTemplate',
)

/** `POST /api/blueprints` -> 201 */
export const CreateBlueprintRequest = v.object({
  title: TitleSchema,
  template: v.optional(TemplateSchema, 'blank'),
  language: v.optional(LanguageSchema),
})

export interface CreateBlueprintReply {
  readonly id: string
}
