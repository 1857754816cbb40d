import { writeSeed } from '../commands/write-seed.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { NewId } from '../vocabulary/ids.ts'
import type { Language } from '../vocabulary/language.ts'
import { templateSeed } from './template-seed.ts'

export interface TemplateChoice {
  /** One of `TEMPLATE_IDS`; any other is refused. */
  readonly template: string
  readonly language: Language
  /** Instead of the starter's own. */
  readonly title?: string | undefined
  readonly newId: NewId
}

/** Fills an empty document with a starter. Throws `unknownTemplate`, or what `writeSeed` throws at the title. */
export function writeTemplate(doc: BlueprintDoc, { template, language, title, newId }: TemplateChoice): void {
  const seed = templateSeed(template, language)
  writeSeed(doc, title === undefined ? seed : { ...seed, title }, newId)
}
