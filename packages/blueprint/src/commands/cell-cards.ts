import { cardFrom } from '../doc/read-card.ts'
import { entityMaps } from '../doc/read-entities.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { Card, Place } from '../model/card.ts'
import { byOrder } from '../model/grid.ts'
import { orderAfter } from '../model/order-key.ts'
import { mustGet } from './require.ts'

/** What becomes of the cards of a lane or step that is deleted. */
export type CardsFate<Target> = 'refuse' | 'remove' | { readonly moveTo: Target }

/** The placed cards that a test picks, in the order of their cell. */
export function placedCards(
  doc: BlueprintDoc,
  picks: (place: Place) => boolean,
): (Card & { readonly place: Place })[] {
  return entityMaps(doc, 'cards')
    .map(([id, entity]) => cardFrom(id, entity))
    .filter((card): card is Card & { readonly place: Place } => card.place !== undefined && picks(card.place))
    .sort((a, b) => byOrder({ ...a.place, id: a.id }, { ...b.place, id: b.id }))
}

/** Moves cards to the ends of other cells, keeping their order. */
export function appendToCells(
  doc: BlueprintDoc,
  cards: readonly (Card & { readonly place: Place })[],
  target: (place: Place) => Pick<Place, 'laneId' | 'stepId'>,
): void {
  for (const card of cards) {
    const { laneId, stepId } = target(card.place)
    const siblings = placedCards(doc, (place) => place.laneId === laneId && place.stepId === stepId)
    const order = orderAfter(
      siblings.map((sibling) => sibling.place),
      card.id,
    )
    mustGet(doc, 'cards', card.id).set('place', { laneId, stepId, order })
  }
}
