import * as v from 'valibot'
import { EntityIdSchema, LanguageSchema, TitleSchema } from './fields.ts'

export const TemplateSchema = v.picklist(
  ['blank', 'running-shoes', 'supermarket', 'consultant'],
  'unknownTemplate',
)

/** `POST /api/blueprints` -> 201, in a team that one may edit in; without `teamId` in the own one. */
export const CreateBlueprintRequest = v.object({
  title: TitleSchema,
  template: v.optional(TemplateSchema, 'blank'),
  language: v.optional(LanguageSchema),
  teamId: v.optional(EntityIdSchema),
})

export interface CreateBlueprintReply {
  readonly id: string
}
