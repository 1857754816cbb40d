import type { BlueprintSeed } from '../model/seed.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { Language } from '../vocabulary/language.ts'
import { composeSeed } from './compose-seed.ts'
import { blankEn } from './starters/blank.en.ts'
import { blankEs } from './starters/blank.es.ts'
import { blank } from './starters/blank.ts'
import { consultantEn } from './starters/consultant.en.ts'
import { consultantEs } from './starters/consultant.es.ts'
import { consultant } from './starters/consultant.ts'
import { runningShoesEn } from './starters/running-shoes.en.ts'
import { runningShoesEs } from './starters/running-shoes.es.ts'
import { runningShoes } from './starters/running-shoes.ts'
import { supermarketEn } from './starters/supermarket.en.ts'
import { supermarketEs } from './starters/supermarket.es.ts'
import { supermarket } from './starters/supermarket.ts'
import { TEMPLATE_IDS } from './template-ids.ts'
import type { TemplateId } from './template-ids.ts'

const COMPOSE: Readonly<Record<TemplateId, (language: Language) => BlueprintSeed>> = {
  blank: (language) => composeSeed(blank, { en: blankEn, es: blankEs }[language], language),
  'running-shoes': (language) =>
    composeSeed(runningShoes, { en: runningShoesEn, es: runningShoesEs }[language], language),
  supermarket: (language) =>
    composeSeed(supermarket, { en: supermarketEn, es: supermarketEs }[language], language),
  consultant: (language) =>
    composeSeed(consultant, { en: consultantEn, es: consultantEs }[language], language),
}

/** The blueprint that a starter begins with. Throws `unknownTemplate`. */
export function templateSeed(template: string, language: Language): BlueprintSeed {
  const id = TEMPLATE_IDS.find((known) => known === template)
  if (id === undefined) throw new DomainError('unknownTemplate', template.slice(0, 60))
  return COMPOSE[id](language)
}
