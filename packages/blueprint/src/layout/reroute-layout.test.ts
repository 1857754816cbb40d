import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Blueprint } from '../model/blueprint.ts'
import { anyBlueprint, blueprintFrom, cardId, linkId, starterLike } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { crossings, linkObstacles } from './link-obstacles.ts'
import { tracksOf } from './link-tracks.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { rerouteLayout, routeLayout, routeLinks } from './route-links.ts'
import { anyLink, expectWay, fullGrid, lanes } from './routed-links.fixture.ts'

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
