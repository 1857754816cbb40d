import type { Shows } from '../../vocabulary/shows.ts'
import { entityMaps } from '../read-entities.ts'
import type { BlueprintDoc, EntityRoot } from '../roots.ts'
import { shownEntities } from './shown-entities.ts'

/** How much of a blueprint somebody is not shown. */
export interface LeftOut {
  readonly lanes: number
  readonly cards: number
  readonly links: number
  readonly actions: number
}

export function leftOut(doc: BlueprintDoc, shows: Shows): LeftOut {
  const shown = shownEntities(doc, shows)
  const missing = (root: EntityRoot): number => entityMaps(doc, root).length - (shown.get(root)?.size ?? 0)
  return {
    lanes: missing('lanes'),
    cards: missing('cards'),
    links: missing('links'),
    actions: missing('actions'),
  }
}
