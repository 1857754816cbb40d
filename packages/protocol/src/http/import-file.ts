import type { ImportReport } from '@sightline/blueprint/interchange'
import * as v from 'valibot'
import { LanguageSchema } from './fields.ts'

/** `POST /api/imports`, multipart with the part `file` -> 201 */
export const ImportFileForm = v.object({
  file: v.instance(File, 'invalid'),
  language: v.optional(LanguageSchema),
})

export interface ImportFileReply {
  readonly id: string
  readonly report: ImportReport
}
