import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint, blueprintFrom, cardId, starterLike } from './blueprint.fixture.ts'
import type { LinkSketch } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { crossings, linkObstacles } from './link-obstacles.ts'
import { linkPath } from './link-path.ts'
import type { LinkRoute } from './link-route.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { routeLink } from './route-link.ts'
import { routeLinks } from './route-links.ts'
import { expectWay, fullGrid, lanes, routed } from './routed-links.fixture.ts'

test('routeLinks: neighbours in a lane, one straight arrow from border to border', () => {
  const { route } = routed(fullGrid(2, [{ from: 0, to: 1 }]))
  expect(route(0).points).toEqual([
    [303, 91.5],
    [325, 91.5],
  ])
  expect(linkPath(route(0))).toBe('M303 91.5L325 91.5')
})

test('routeLinks: one below the other with nothing between, straight down', () => {
  const { layout, route } = routed(fullGrid(1, [{ from: 1, to: 2, kind: 'support' }]))
  const box = layout.cards.get(cardId(1))
  expect(route(0).points.map(([x]) => x)).toEqual([227, 227])
  expect(route(0).points[0]?.[1]).toBe((box?.y ?? 0) + (box?.height ?? 0))
})

test('routeLinks: two in a column with a card between, the first by the left gutter and the second by the right', () => {
  const links = [
    { from: 0, to: 2 },
    { from: 1, to: 3 },
  ]
  const { route } = routed(fullGrid(1, links))
  expect(route(0).points.map(([x]) => x)).toEqual([151, 144.5, 144.5, 151])
  expect(route(1).points.map(([x]) => x)).toEqual([303, 309.5, 309.5, 303])
})

test('routeLinks: back in time within a lane, up and back above its cards', () => {
  const { layout, route } = routed(fullGrid(3, [{ from: 2, to: 0, label: 'No' }]))
  const { points, loop, label } = route(0)
  const top = layout.cards.get(cardId(0))?.y ?? 0
  expect(loop).toBe(true)
  expect(points.map(([, y]) => y)).toEqual([top, top - 13.5, top - 13.5, top])
  expect(label).toMatchObject({ text: 'No', y: top - 13.5, tight: false })
})

test('routeLinks: an agreement with an earlier step, no loop', () => {
  const { route } = routed(fullGrid(2, [{ from: 1, to: 0, bothWays: true }]))
  expect(route(0).loop).toBe(false)
  expect(route(0).points).toHaveLength(2)
})

test('routeLinks: a missing card, an unplaced one and a link to itself, left out', () => {
  const sketch = { lanes, phases: [1], cards: [0, 9].map((lane) => ({ lane, step: 0, title: 'A' })) }
  const links = [
    { from: 0, to: 5 },
    { from: 0, to: 1 },
    { from: 0, to: 0 },
  ]
  const blueprint = blueprintFrom({ ...sketch, links })
  expect(routeLinks(blueprint, layoutBlueprint(blueprint)).size).toBe(0)
})

test('routeLinks: a wide card across the way, gone around where a gutter is open', () => {
  const cards = [
    { lane: 0, step: 1, title: 'A' },
    { lane: 1, step: 0, title: 'Wide', span: 3 },
    { lane: 2, step: 1, title: 'B' },
  ]
  const { layout, route } = routed({ lanes, phases: [4], cards, links: [{ from: 0, to: 2 }] })
  expect(crossings(route(0).points, linkObstacles(layout))).toBe(0)
})

test('routeLinks: any starter, no link crosses a card', () => {
  fc.assert(
    fc.property(starterLike, (blueprint) => {
      const layout = layoutBlueprint(blueprint)
      const obstacles = linkObstacles(layout)
      for (const { points } of routeLinks(blueprint, layout).values())
        expect(crossings(points, obstacles)).toBe(0)
    }),
    propertyRuns(),
  )
})

test('routeLinks: any blueprint, axis-parallel stretches whose ends touch their cards', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const layout = layoutBlueprint(blueprint)
      const routes = routeLinks(blueprint, layout)
      for (const link of blueprint.links.values()) {
        const [from, to] = [layout.cards.get(link.from), layout.cards.get(link.to)]
        const route = routes.get(link.id)
        expect(route !== undefined).toBe(from !== undefined && to !== undefined && from !== to)
        if (!route || !from || !to) continue
        expectWay(route, from, to)
        expect(linkPath(route)).toMatch(/^M[-\d. LQ]+$/)
      }
    }),
    propertyRuns(),
  )
})

test('routeLinks: any starter, four links run in the same place only where they share a card and a kind', () => {
  fc.assert(
    fc.property(starterLike, (blueprint) => {
      // As many as a gutter has tracks; more may have to share one.
      const few = { ...blueprint, links: new Map([...blueprint.links].slice(0, 4)) }
      const routes = [...routeLinks(few, layoutBlueprint(few)).values()]
      for (const [index, a] of routes.entries()) {
        for (const b of routes.slice(index + 1)) {
          if (a.kind === b.kind && (a.from === b.from || a.to === b.to)) continue
          expect(sharedStretchOf(a, b)).toEqual([])
        }
      }
    }),
    propertyRuns(),
  )
})

test('routeLinks: four links in one gutter that begin on either side of it, none on another', () => {
  const cells: [lane: number, step: number, cards: number][] = [
    [0, 0, 3],
    [0, 1, 2],
    [1, 0, 3],
    [1, 1, 2],
  ]
  const cards = cells.flatMap(([lane, step, count]) =>
    Array.from({ length: count }, () => ({ lane, step, title: 'A' })),
  )
  const links: LinkSketch[] = [
    { from: 4, to: 0 },
    { from: 0, to: 8 },
    { from: 3, to: 5 },
    { from: 3, to: 5, kind: 'support' },
  ]
  const lanesOfTwo = [{ kind: 'evidence' }, { kind: 'customer' }] as const
  const { route } = routed({ lanes: lanesOfTwo, phases: [1, 1], cards, links })
  const routes = links.map((_, index) => route(index))
  for (const [index, a] of routes.entries())
    for (const b of routes.slice(index + 1)) expect(sharedStretchOf(a, b)).toEqual([])
})

/** Gutter and corridor stretches of one link that lie on those of another. */
function sharedStretchOf(a: LinkRoute, b: LinkRoute): unknown[] {
  return a.uses.flatMap((one) =>
    one.channel.startsWith('x')
      ? []
      : b.uses.filter(
          (two) =>
            two.channel === one.channel &&
            two.at === one.at &&
            two.low < one.high - 1 &&
            two.high > one.low + 1,
        ),
  )
}

test('routeLinks: the same blueprint with its links in another order, the same routes', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const layout = layoutBlueprint(blueprint)
      const turned = { links: new Map([...blueprint.links].reverse()) }
      expect(routeLinks(turned, layout)).toEqual(routeLinks(blueprint, layout))
    }),
    propertyRuns(),
  )
})

test('routeLink: asked again alone, the same route', () => {
  fc.assert(
    fc.property(starterLike, (blueprint) => {
      const layout = layoutBlueprint(blueprint)
      const obstacles = linkObstacles(layout)
      for (const link of blueprint.links.values()) {
        expect(routeLink(link, layout, obstacles)).toEqual(routeLink(link, layout, obstacles))
      }
    }),
    propertyRuns(50),
  )
})
