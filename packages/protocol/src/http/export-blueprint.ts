import * as v from 'valibot'
import { LanguageSchema } from './fields.ts'

/** `GET /api/blueprints/:id/export/csv` -> text/csv */
export const ExportBlueprintQuery = v.object({ language: v.optional(LanguageSchema) })
