import { revealGroups, unrevealed } from '@sightline/blueprint'
import type { Blueprint, CardId, LinkId, Reveal, RevealGroup, Unrevealed } from '@sightline/blueprint'
import type { Chain } from '@sightline/blueprint/analysis'

/** What is shown of a scene just now. */
export interface ShownNow {
  readonly reveal: Reveal
  /** How many groups have been revealed. */
  readonly shown: number
  /** The cards that the spotlight leaves lit; undefined while it is off. */
  readonly lit: ReadonlySet<CardId> | undefined
  readonly highlight: ReadonlySet<CardId>
}

/** What a presentation makes of the board: what stands out, what steps back, and what is not there yet. */
export interface Staging {
  readonly highlight: ReadonlySet<CardId>
  /** All else is dimmed; undefined: nothing is. */
  readonly lit: Chain | undefined
  readonly hiddenCards: ReadonlySet<CardId>
  readonly unrevealed: Unrevealed
  /** What comes next; undefined once everything is there. */
  readonly next: RevealGroup | undefined
}

/** `part`: what the scene shows of the blueprint. */
export function stagingOf(part: Blueprint, { reveal, shown, lit, highlight }: ShownNow): Staging {
  const groups = revealGroups(part, reveal)
  const hidden = unrevealed(groups, shown)
  return {
    highlight,
    lit: lit && { cards: lit, links: linksWithin(part, lit) },
    hiddenCards: cardsIn(part, hidden),
    unrevealed: hidden,
    next: groups[shown],
  }
}

function linksWithin({ links }: Blueprint, cards: ReadonlySet<CardId>): ReadonlySet<LinkId> {
  const within = [...links.values()].filter(({ from, to }) => cards.has(from) && cards.has(to))
  return new Set(within.map(({ id }) => id))
}

function cardsIn(part: Blueprint, { lanes, steps }: Unrevealed): ReadonlySet<CardId> {
  if (lanes.size === 0 && steps.size === 0) return new Set()
  const hidden = [...part.cards.values()].filter(
    ({ place }) => place && (lanes.has(place.laneId) || steps.has(place.stepId)),
  )
  return new Set(hidden.map(({ id }) => id))
}
