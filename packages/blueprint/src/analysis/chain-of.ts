import type { Blueprint } from '../model/blueprint.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'

/** Everything that leads to a card and everything that it leads to, or rests on. */
export interface Chain {
  readonly cards: ReadonlySet<CardId>
  readonly links: ReadonlySet<LinkId>
}

/**
 * Follows links from a card to their ends, as far as they go, and against their direction to where they begin; never
 * first one way and then the other, which would reach what merely shares a neighbour. An agreement runs both ways.
 */
export function chainOf(blueprint: Blueprint, cardId: CardId): Chain {
  const down = follow(blueprint, cardId, 'down')
  const up = follow(blueprint, cardId, 'up')
  return {
    cards: new Set([cardId, ...down.cards, ...up.cards]),
    links: new Set([...down.links, ...up.links]),
  }
}

interface Step {
  readonly link: LinkId
  readonly to: CardId
}

function follow(blueprint: Blueprint, start: CardId, direction: 'down' | 'up'): Chain {
  const steps = stepsOf(blueprint, direction)
  const cards = new Set<CardId>([start])
  const links = new Set<LinkId>()
  // A set is walked in the order of insertion, with what is put in on the way.
  for (const card of cards) {
    for (const { link, to } of steps.get(card) ?? []) {
      links.add(link)
      if (blueprint.cards.has(to)) cards.add(to)
    }
  }
  return { cards, links }
}

function stepsOf({ links }: Blueprint, direction: 'down' | 'up'): ReadonlyMap<CardId, readonly Step[]> {
  const steps = new Map<CardId, Step[]>()
  const add = (from: CardId, step: Step): void => {
    const known = steps.get(from)
    if (known) known.push(step)
    else steps.set(from, [step])
  }
  for (const { id, from, to, bothWays } of links.values()) {
    if (direction === 'down' || bothWays) add(from, { link: id, to })
    if (direction === 'up' || bothWays) add(to, { link: id, to: from })
  }
  return steps
}
