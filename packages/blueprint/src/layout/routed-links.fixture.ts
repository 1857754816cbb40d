import { expect } from 'vitest'
import type { Link } from '../model/link.ts'
import type { BoardLayout } from './board-layout.ts'
import { blueprintFrom, cardId, linkId } from './blueprint.fixture.ts'
import type { BlueprintSketch, LinkSketch } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import type { LinkRoute, RoutePoint } from './link-route.ts'
import type { Rect } from './rect.ts'
import { routeLinks } from './route-links.ts'

const kinds = ['customer', 'frontstage', 'backstage', 'support'] as const
export const lanes = kinds.map((kind) => ({ kind }))

/** One card a cell; cards are numbered lane by lane. */
export function fullGrid(steps: number, links: readonly LinkSketch[]): BlueprintSketch {
  const cards = kinds.flatMap((_, lane) =>
    Array.from({ length: steps }, (__, step) => ({ lane, step, title: 'A' })),
  )
  return { lanes, phases: [steps], cards, links }
}

export function routed(sketch: BlueprintSketch): {
  layout: BoardLayout
  route: (index: number) => LinkRoute
} {
  const blueprint = blueprintFrom(sketch)
  const layout = layoutBlueprint(blueprint)
  const routes = routeLinks(blueprint, layout)
  return {
    layout,
    route: (index) => {
      const route = routes.get(linkId(index))
      if (!route) throw new Error(`link ${index} has no route`)
      return route
    },
  }
}

function isOnBorder([x, y]: RoutePoint, box: Rect): boolean {
  const inX = x >= box.x && x <= box.x + box.width
  const inY = y >= box.y && y <= box.y + box.height
  const onSide = x === box.x || x === box.x + box.width
  const onEdge = y === box.y || y === box.y + box.height
  return inX && inY && (onSide || onEdge)
}

/** From border to border, in axis-parallel stretches. */
export function expectWay({ points }: LinkRoute, from: Rect, to: Rect): void {
  const [first, last] = [points[0], points.at(-1)]
  expect(first && isOnBorder(first, from) && last && isOnBorder(last, to)).toBe(true)
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1]
    if (before) expect((before[0] === x) !== (before[1] === y)).toBe(true)
  }
}

export function anyLink(index: number): Link {
  return { id: linkId(index), kind: 'flow', from: cardId(0), to: cardId(1), label: '', bothWays: false }
}
