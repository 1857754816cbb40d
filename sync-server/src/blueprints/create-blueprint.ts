import type { Language } from '@sightline/blueprint'
import { writeTemplate } from '@sightline/blueprint/templates'
import type * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { newId } from '../kernel/ids.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { storeNewBlueprint } from './store-new-blueprint.ts'

export interface NewBlueprintChoice {
  readonly title: string
  readonly template: string
  readonly language: Language
  readonly teamId: string | undefined
}

export async function createBlueprint(
  parts: BlueprintParts,
  principal: Principal,
  { teamId, ...choice }: NewBlueprintChoice,
): Promise<string> {
  if (teamId !== undefined) await requireTeam(parts.storage.teams, principal, 'addBlueprint', teamId)
  const write = (doc: Y.Doc): void => writeTemplate(doc, { ...choice, newId })
  return storeNewBlueprint(parts, principal.person.id, write, { teamId })
}
