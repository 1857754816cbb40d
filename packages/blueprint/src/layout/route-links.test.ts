import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Blueprint } from '../model/blueprint.ts'
import type { Link } from '../model/link.ts'
import type { BoardLayout } from './board-layout.ts'
import { anyBlueprint, blueprintFrom, cardId, linkId, starterLike } from './blueprint.fixture.ts'
import type { BlueprintSketch, LinkSketch } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { crossings, linkObstacles } from './link-obstacles.ts'
import { labelRect } from './label-rect.ts'
import { linkPath } from './link-path.ts'
import type { LinkRoute, RoutePoint } from './link-route.ts'
import { tracksOf } from './link-tracks.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'
import { routeLink } from './route-link.ts'
import { rerouteLayout, routeLayout, routeLinks } from './route-links.ts'

const kinds = ['customer', 'frontstage', 'backstage', 'support'] as const
const lanes = kinds.map((kind) => ({ kind }))

/** One card a cell; cards are numbered lane by lane. */
function fullGrid(steps: number, links: readonly LinkSketch[]): BlueprintSketch {
  const cards = kinds.flatMap((_, lane) =>
    Array.from({ length: steps }, (__, step) => ({ lane, step, title: 'A' })),
  )
  return { lanes, phases: [steps], cards, links }
}

function routed(sketch: BlueprintSketch): { layout: BoardLayout; route: (index: number) => LinkRoute } {
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
function expectWay({ points }: LinkRoute, from: Rect, to: Rect): void {
  const [first, last] = [points[0], points.at(-1)]
  expect(first && isOnBorder(first, from) && last && isOnBorder(last, to)).toBe(true)
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1]
    if (before) expect((before[0] === x) !== (before[1] === y)).toBe(true)
  }
}

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

test('routeLinks: a label on an arrow between neighbours, tight above it', () => {
  const { route } = routed(fullGrid(2, [{ from: 0, to: 1, label: 'Yes' }]))
  expect(route(0).label).toEqual({ text: 'Yes', x: 314, y: 82.5, tight: true })
})

test('routeLinks: a label on a way past a card, where no card lies under it', () => {
  const { layout, route } = routed(fullGrid(2, [{ from: 0, to: 4, label: 'No, otra talla' }]))
  const { x, y, tight } = route(0).label ?? { x: 0, y: 0, tight: true }
  expect(tight).toBe(false)
  const under = { x: x - 30, y: y - 7, width: 60, height: 14 }
  expect(linkObstacles(layout).cards.count(under)).toBe(0)
})

test('routeLinks: labels of two loops side by side, none on the other', () => {
  const links = ['No, compare again', 'No, another size'].map((label) => ({ from: 2, to: 0, label }))
  const { route } = routed(fullGrid(3, links))
  const [one, other] = [route(0).label, route(1).label]
  if (!one || !other) throw new Error('no label')
  expect([one.tight, other.tight]).toEqual([false, false])
  expect(overlaps(labelRect(one), labelRect(other))).toBe(false)
})

test('routeLinks: a label that is longer than its loop, above the line and on no card', () => {
  const text = 'Yes, by the very same shop as the last time'
  const { layout, route } = routed(fullGrid(2, [{ from: 1, to: 0, label: text }]))
  const { points, label } = route(0)
  if (!label) throw new Error('no label')
  expect(label).toMatchObject({ y: (points[1]?.[1] ?? 0) - 9, tight: false })
  expect(linkObstacles(layout).cards.count(labelRect(label))).toBe(0)
})

test('routeLinks: labels for which there is room on each other alone, on no card for all that', () => {
  const texts = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => `${text}, the way that is long`)
  const links = texts.map((label) => ({ from: 0, to: 4, label }))
  const { layout, route } = routed(fullGrid(2, links))
  for (const index of texts.keys()) {
    const { label } = route(index)
    if (!label) throw new Error('no label')
    expect(label.tight).toBe(false)
    expect(linkObstacles(layout).cards.count(labelRect(label))).toBe(0)
  }
})

test('rerouteLayout: a card comes to where a label stands, the label goes elsewhere', () => {
  const sketch = fullGrid(2, [{ from: 0, to: 4, label: 'No, otra talla' }])
  const before = blueprintFrom(sketch)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const label = previous.routes.get(linkId(0))?.label
  if (!label) throw new Error('no label')
  const box = layout.cards.get(cardId(2))
  if (!box) throw new Error('no card')
  const moved = { ...box, ...labelRect(label) }
  const nextLayout = { ...layout, cards: new Map(layout.cards).set(box.id, moved) }
  const next = rerouteLayout(before, nextLayout, previous).routes.get(linkId(0))?.label
  if (!next) throw new Error('no label')
  expect(overlaps(labelRect(next), moved)).toBe(false)
})

test('rerouteLayout: a label that comes to one that stands, beside it', () => {
  const sketch = fullGrid(3, [{ from: 2, to: 0, label: 'No, compare again' }])
  const before = blueprintFrom(sketch)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const another = { ...anyLink(1), from: cardId(2), to: cardId(0), label: 'No, another size' }
  const after = { ...before, links: new Map(before.links).set(another.id, another) }
  const routes = rerouteLayout(after, layout, previous).routes
  const [first, second] = [0, 1].map((index) => routes.get(linkId(index))?.label)
  expect(first).toEqual(previous.routes.get(linkId(0))?.label)
  if (!first || !second) throw new Error('no label')
  expect(overlaps(labelRect(first), labelRect(second))).toBe(false)
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

test('rerouteLayout: one card moved, what it does not touch keeps its route and nothing crosses a card', () => {
  const links = [
    { from: 0, to: 1 },
    { from: 8, to: 12 },
  ]
  const before = blueprintFrom(fullGrid(4, links))
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const { routes } = previous
  const moved = before.cards.get(cardId(12))
  if (!moved?.place) throw new Error('no card')
  const place = { ...moved.place, order: 'a9' }
  const step = before.steps[1]?.id
  if (step === undefined) throw new Error('no step')
  const cards = new Map(before.cards).set(moved.id, { ...moved, place: { ...place, stepId: step } })
  cards.delete(cardId(13))
  const after = { ...before, cards }
  const next = rerouteLayout(after, layoutBlueprint(after), previous).routes
  expect(next.get(linkId(0))).toBe(routes.get(linkId(0)))
  expect(next.get(linkId(1))?.points).not.toEqual(routes.get(linkId(1))?.points)
  expect(next).toEqual(routeLinks(after, layoutBlueprint(after)))
})

test('rerouteLayout: a card grows and its lane with it, links below move along and one across is longer', () => {
  const sketch = fullGrid(3, [
    { from: 6, to: 7, label: 'Sí' },
    { from: 5, to: 8, kind: 'support' },
    { from: 1, to: 2 },
  ])
  const before = blueprintFrom(sketch)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const { routes } = previous
  const grown = before.cards.get(cardId(3))
  if (!grown) throw new Error('no card')
  const title = 'What takes many more words than there is room for on one line of a card'
  const after = { ...before, cards: new Map(before.cards).set(grown.id, { ...grown, title }) }
  const nextLayout = layoutBlueprint(after)
  const by = (nextLayout.lanes[2]?.y ?? 0) - (layout.lanes[2]?.y ?? 0)
  expect(by).toBeGreaterThan(0)
  const next = rerouteLayout(after, nextLayout, previous).routes
  const [below, wasBelow] = [next.get(linkId(0)), routes.get(linkId(0))]
  expect(below?.points).toEqual(wasBelow?.points.map(([x, y]) => [x, y + by]))
  expect(below?.label?.y).toBe((wasBelow?.label?.y ?? 0) + by)
  const [across, wasAcross] = [next.get(linkId(1))?.points, routes.get(linkId(1))?.points]
  expect(across?.[0]).toEqual(wasAcross?.[0])
  expect(across?.at(-1)).toEqual([wasAcross?.at(-1)?.[0], (wasAcross?.at(-1)?.[1] ?? 0) + by])
  expect(next.get(linkId(2))).toBe(routes.get(linkId(2)))
  expect(next).toEqual(routeLinks(after, nextLayout))
})

test('rerouteLayout: a link is taken away, another that is drawn anew has its way', () => {
  const links = [
    { from: 0, to: 2 },
    { from: 0, to: 2, kind: 'support' },
  ] as const
  const lanesOfThree = { ...fullGrid(1, links), lanes }
  const before = blueprintFrom(lanesOfThree)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const second = before.links.get(linkId(1))
  if (!second) throw new Error('no link')
  const after = { ...before, links: new Map([[second.id, { ...second, bothWays: true }]]) }
  const expected = routeLinks(after, layout)
  expect(previous.routes.get(second.id)?.points).not.toEqual(expected.get(second.id)?.points)
  expect(rerouteLayout(after, layout, previous).routes).toEqual(expected)
})

interface Edit {
  readonly card: number
  readonly title?: string
  readonly step?: number
  readonly link?: readonly [from: number, to: number]
}

/** Writes on a card, or takes it to another step; takes a link away, or draws it between others. */
function edited(blueprint: Blueprint, { card: index, title, step, link }: Edit): Blueprint {
  const card = blueprint.cards.get(cardId(index))
  const stepId = blueprint.steps[(step ?? 0) % blueprint.steps.length]?.id
  const known = link && blueprint.links.get(linkId(index))
  if (link) {
    const links = new Map(blueprint.links)
    links.delete(linkId(index))
    const ends = { from: cardId(link[0]), to: cardId(link[1]) }
    if (link[0] !== link[1]) links.set(linkId(index), { ...(known ?? anyLink(index)), ...ends })
    return { ...blueprint, links }
  }
  if (!card) return blueprint
  const place = card.place && step !== undefined && stepId ? { ...card.place, stepId } : card.place
  const cards = new Map(blueprint.cards).set(card.id, { ...card, place, title: title ?? card.title })
  return { ...blueprint, cards }
}

function anyLink(index: number): Link {
  return { id: linkId(index), kind: 'flow', from: cardId(0), to: cardId(1), label: '', bothWays: false }
}

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ card: fc.nat(60), title: fc.lorem({ maxCount: 20 }) }),
  fc.record({ card: fc.nat(60), step: fc.nat(12) }),
  fc.record({ card: fc.nat(40), link: fc.tuple(fc.nat(60), fc.nat(60)) }),
)

test('rerouteLayout: edits of any starter one after the other, no link leaves its cards or crosses one', () => {
  fc.assert(
    fc.property(starterLike, fc.array(anyEdit, { maxLength: 8 }), (starter, edits) => {
      let blueprint = starter
      let routed = routeLayout(blueprint, layoutBlueprint(blueprint))
      for (const edit of edits) {
        blueprint = edited(blueprint, edit)
        const layout = layoutBlueprint(blueprint)
        routed = rerouteLayout(blueprint, layout, routed)
        const obstacles = linkObstacles(layout)
        for (const route of routed.routes.values()) {
          const [from, to] = [layout.cards.get(route.from), layout.cards.get(route.to)]
          if (!from || !to) throw new Error('a route without its cards')
          expectWay(route, from, to)
          expect(crossings(route.points, obstacles)).toBe(0)
        }
      }
    }),
    propertyRuns(),
  )
})

test('rerouteLayout: edits of any board one after the other, the same routes as among tracks gathered anew', () => {
  fc.assert(
    fc.property(fc.oneof(starterLike, anyBlueprint), fc.array(anyEdit, { maxLength: 12 }), (any, edits) => {
      let blueprint = any
      let routed = routeLayout(blueprint, layoutBlueprint(blueprint))
      for (const edit of edits) {
        blueprint = edited(blueprint, edit)
        const layout = layoutBlueprint(blueprint)
        const gathered = { ...routed, tracks: tracksOf(routed.routes.values()) }
        routed = rerouteLayout(blueprint, layout, routed)
        expect([...routed.routes]).toEqual([...rerouteLayout(blueprint, layout, gathered).routes])
      }
    }),
    propertyRuns(),
  )
})
