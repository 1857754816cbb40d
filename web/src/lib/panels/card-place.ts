import type { Blueprint, Card, Lane, Step } from '@sightline/blueprint'

/** Where a card stands; undefined for what is gone or never was. */
export interface CardPlace {
  readonly lane: Lane | undefined
  readonly step: Step | undefined
  readonly isTouchpoint: boolean
}

export function cardPlace(blueprint: Blueprint, card: Card): CardPlace {
  const lane = blueprint.lanes.find(({ id }) => id === card.place?.laneId)
  const step = blueprint.steps.find(({ id }) => id === card.place?.stepId)
  return { lane, step, isTouchpoint: lane?.kind === 'frontstage' }
}
