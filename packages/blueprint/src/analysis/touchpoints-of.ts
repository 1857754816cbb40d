import type { Blueprint } from '../model/blueprint.ts'
import type { Card } from '../model/card.ts'

/** The cards of frontstage lanes, on a step or not, in the blueprint's order of cards. */
export function touchpointsOf(blueprint: Blueprint): Card[] {
  const frontstage = new Set(
    blueprint.lanes.filter((lane) => lane.kind === 'frontstage').map((lane) => lane.id),
  )
  return [...blueprint.cards.values()].filter((card) => card.place && frontstage.has(card.place.laneId))
}
