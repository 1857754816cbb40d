import { expect, test } from 'vitest'
import { cardId, linkId } from './blueprint.fixture.ts'
import type { LinkRoute, RouteLabel, RoutePoint } from './link-route.ts'
import { stretchedRoute } from './stretch.ts'

/** A lane whose foot begins at 95 became 50 taller. */
const stretch = (y: number): number => (y > 95 ? 50 : 0)

function routeAlong(points: readonly RoutePoint[], label: Omit<RouteLabel, 'text' | 'tight'>): LinkRoute {
  return {
    id: linkId(0),
    kind: 'flow',
    from: cardId(0),
    to: cardId(1),
    bothWays: false,
    points,
    label: { text: 'Yes', tight: false, ...label },
    loop: false,
    bounds: { x: 0, y: 0, width: 0, height: 0 },
    uses: [],
  }
}

test.each([
  { where: 'above a line that moves', label: { x: 40, y: 91 }, y: 141 },
  { where: 'on a line that moves', label: { x: 40, y: 100 }, y: 150 },
  { where: 'on an upright, above the foot', label: { x: 0, y: 60 }, y: 60 },
])('stretchedRoute: a label $where', ({ label, y }) => {
  const points = [[0, 20] as const, [0, 100] as const, [80, 100] as const]
  expect(stretchedRoute(routeAlong(points, label), stretch).label?.y).toBe(y)
})
