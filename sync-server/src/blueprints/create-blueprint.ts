import type { Language } from '@sightline/blueprint'
import { writeTemplate } from '@sightline/blueprint/templates'
import type { Principal } from '../auth/principal.ts'
import { newId } from '../kernel/ids.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { storeNewBlueprint } from './store-new-blueprint.ts'

export interface NewBlueprintChoice {
  readonly title: string
  readonly template: string
  readonly language: Language
}

export function createBlueprint(
  parts: BlueprintParts,
  { person }: Principal,
  choice: NewBlueprintChoice,
): Promise<string> {
  return storeNewBlueprint(parts, person.id, (doc) => writeTemplate(doc, { ...choice, newId }))
}
