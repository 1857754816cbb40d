import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint, blueprintFrom, cardId, laneId, linkId, stepId } from './blueprint.fixture.ts'
import { boundsOf, createCardIndex } from './card-index.ts'
import { cellRect, newCardRect } from './cell-rect.ts'
import { dropTarget, keptTarget } from './drop-target.ts'
import { hitTest } from './hit-test.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { nextCard } from './next-card.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { contains, overlaps } from './rect.ts'
import { routeLinks } from './route-links.ts'
import { shiftedCell } from './shifted-cell.ts'

/** Two cards in the first cell, one wide card from the second step on, a card below it, an empty last lane. */
const blueprint = blueprintFrom({
  lanes: [{ kind: 'customer' }, { kind: 'frontstage' }, { kind: 'feeling' }],
  phases: [3],
  cards: [
    { lane: 0, step: 0, title: 'A' },
    { lane: 0, step: 0, title: 'B' },
    { lane: 0, step: 1, title: 'Wide', span: 2 },
    { lane: 1, step: 1, title: 'C' },
  ],
  links: [{ from: 0, to: 2 }],
})
const layout = layoutBlueprint(blueprint)
const targets = { layout, cards: createCardIndex(layout), routes: routeLinks(blueprint, layout) }

test('hitTest: card, link, headers and cell, and nothing outside', () => {
  expect(hitTest(targets, { x: 160, y: 80 })).toEqual({ kind: 'card', cardId: cardId(0) })
  expect(hitTest(targets, { x: 314, y: 95 })).toEqual({ kind: 'link', linkId: linkId(0) })
  expect(hitTest(targets, { x: 20, y: 80 })).toEqual({ kind: 'laneHeader', laneId: laneId(0) })
  expect(hitTest(targets, { x: 400, y: 40 })).toEqual({ kind: 'stepHeader', stepId: stepId(1) })
  expect(hitTest(targets, { x: 400, y: 10 })).toMatchObject({ kind: 'phaseHeader' })
  expect(hitTest(targets, { x: 145, y: 66 })).toEqual({ kind: 'cell', laneId: laneId(0), stepId: stepId(0) })
  expect(hitTest(targets, { x: -5, y: 80 })).toBeUndefined()
  expect(hitTest(targets, { x: 5000, y: 80 })).toBeUndefined()
})

test('createCardIndex: any blueprint and rectangle, the ids that a look at every card finds', () => {
  const side = fc.integer({ min: -500, max: 3000 })
  const rect = fc.record({ x: side, y: side, width: fc.nat(2000), height: fc.nat(2000) })
  fc.assert(
    fc.property(anyBlueprint, rect, (any, area) => {
      const found = layoutBlueprint(any)
      const boxes = [...found.cards.values(), ...(found.tray?.cards.values() ?? [])]
      const index = createCardIndex(found)
      const expected = boxes.filter((box) => overlaps(box, area)).map(({ id }) => id)
      expect(index.query(area)).toEqual(expected)
      expect(index.count(area)).toBe(expected.length)
      expect(index.at(area)).toBe(boxes.find((box) => contains(box, area))?.id)
    }),
    propertyRuns(),
  )
})

test('boundsOf: some cards, the least rectangle around them; none, nothing', () => {
  const [a, wide] = [layout.cards.get(cardId(0)), layout.cards.get(cardId(2))]
  if (!a || !wide) throw new Error('no card')
  expect(boundsOf(layout, [cardId(0), cardId(2)])).toEqual({
    x: a.x,
    y: a.y,
    width: wide.x + wide.width - a.x,
    height: 35,
  })
  expect(boundsOf(layout, [cardId(77)])).toBeUndefined()
})

test('cellRect and newCardRect: an empty cell, a full one and one that is not there', () => {
  expect(cellRect(layout, laneId(1), stepId(0))).toMatchObject({ x: 140, width: 174 })
  const lane = layout.lanes[1]
  expect(newCardRect(layout, laneId(1), stepId(0))).toMatchObject({
    x: 151,
    y: (lane?.y ?? 0) + 12,
    height: 35,
  })
  const last = layout.cards.get(cardId(1))
  expect(newCardRect(layout, laneId(0), stepId(0))?.y).toBe((last?.y ?? 0) + 35 + 8)
  expect(newCardRect(layout, laneId(0), stepId(2))?.y).toBe((layout.lanes[0]?.y ?? 0) + 10 + 35 + 8)
  expect(cellRect(layout, laneId(9), stepId(0))).toBeUndefined()
})

test('dropTarget: above, between and below the cards of a cell', () => {
  const at = (y: number, moved: number[] = []): number | undefined =>
    dropTarget(layout, { x: 200, y }, new Set(moved.map(cardId)))?.index
  expect([at(66), at(95), at(140)]).toEqual([0, 1, 2])
  expect([at(66, [0]), at(140, [0]), at(140, [0, 1])]).toEqual([0, 1, 0])
})

test('dropTarget: between two cards, a bar in the middle of the gap', () => {
  expect(dropTarget(layout, { x: 200, y: 110 }, new Set())?.bar).toEqual({ x: 151, y: 112, width: 152 })
})

test('keptTarget: the same object while the pointer moves within one place, another in the next', () => {
  const [here, near, below] = [110, 111, 300].map((y) => dropTarget(layout, { x: 200, y }, new Set()))
  expect(near).not.toBe(here)
  expect(keptTarget(here, near)).toBe(here)
  expect(keptTarget(here, below)).toBe(below)
  expect(keptTarget(here, undefined)).toBeUndefined()
  expect(keptTarget(undefined, here)).toBe(here)
})

test('dropTarget: a line, the lane above it; the feeling lane, headers and outside, nothing', () => {
  const line = layout.lines[0]
  expect(dropTarget(layout, { x: 200, y: (line?.y ?? 0) + 5 }, new Set())?.laneId).toBe(laneId(0))
  const feelingY = (layout.lanes[2]?.y ?? 0) + 20
  for (const point of [
    { x: 200, y: feelingY },
    { x: 50, y: 80 },
    { x: 200, y: 20 },
    { x: 200, y: 9999 },
  ]) {
    expect(dropTarget(layout, point, new Set())).toBeUndefined()
  }
})

test('nextCard: through a cell, over a wide card, into empty cells and no further than the edge', () => {
  const from = { cardId: cardId(0) }
  expect(nextCard(layout, from, 'down')).toEqual({ cardId: cardId(1) })
  expect(nextCard(layout, { cardId: cardId(1) }, 'down')).toEqual({ laneId: laneId(1), stepId: stepId(0) })
  expect(nextCard(layout, from, 'right')).toEqual({ cardId: cardId(2) })
  expect(nextCard(layout, { cardId: cardId(2) }, 'right')).toBeUndefined()
  expect(nextCard(layout, { laneId: laneId(1), stepId: stepId(2) }, 'up')).toEqual({ cardId: cardId(2) })
  expect(nextCard(layout, { laneId: laneId(1), stepId: stepId(0) }, 'right')).toEqual({ cardId: cardId(3) })
  expect(nextCard(layout, from, 'up')).toBeUndefined()
  expect(nextCard(layout, { cardId: cardId(99) }, 'up')).toBeUndefined()
})

test('a collapsed lane: no cell to point at, nowhere to drop, and arrows lead past it', () => {
  const collapsed = layoutBlueprint(blueprint, { collapsedLanes: new Set([laneId(1)]) })
  const at = { x: 200, y: (collapsed.lanes[1]?.y ?? 0) + 10 }
  expect(hitTest({ layout: collapsed, cards: createCardIndex(collapsed) }, at)).toBeUndefined()
  expect(dropTarget(collapsed, at, new Set())).toBeUndefined()
  expect(nextCard(collapsed, { cardId: cardId(1) }, 'down')).toEqual({
    laneId: laneId(2),
    stepId: stepId(0),
  })
  expect([...routeLinks(blueprint, collapsed).keys()]).toEqual([linkId(0)])
})

test('shiftedCell: as far as from one to the other, no further than the edge, and past lanes without cards', () => {
  const lanes = (['customer', 'frontstage', 'feeling', 'backstage', 'support'] as const).map((kind) => ({
    kind,
  }))
  const tall = blueprintFrom({ lanes, phases: [3], cards: [] })
  const found = layoutBlueprint(tall, { collapsedLanes: new Set([laneId(1)]) })
  const cell = (lane: number, step: number) => ({ laneId: laneId(lane), stepId: stepId(step) })
  expect(shiftedCell(found, cell(0, 1), cell(3, 0), cell(4, 1))).toEqual(cell(3, 2))
  expect(shiftedCell(found, cell(3, 1), cell(4, 1), cell(3, 0))).toEqual(cell(0, 0))
  expect(shiftedCell(found, cell(3, 2), cell(0, 0), cell(4, 1))).toEqual(cell(4, 2))
  expect(shiftedCell(found, cell(0, 0), cell(4, 2), cell(0, 0))).toEqual(cell(0, 0))
})

test('shiftedCell: what is not on the board, goes to the same cell', () => {
  const cell = (lane: number, step: number) => ({ laneId: laneId(lane), stepId: stepId(step) })
  expect(shiftedCell(layout, cell(9, 0), cell(0, 0), cell(1, 1))).toEqual(cell(1, 1))
  expect(shiftedCell(layout, cell(0, 0), cell(0, 9), cell(1, 1))).toEqual(cell(1, 1))
})

test('nextCard: any blueprint, an arrow leads to something that is shown', () => {
  fc.assert(
    fc.property(anyBlueprint, fc.constantFrom('left', 'right', 'up', 'down'), (any, direction) => {
      const found = layoutBlueprint(any)
      for (const id of found.cards.keys()) {
        const next = nextCard(found, { cardId: id }, direction)
        if (!next) continue
        if (next.cardId === undefined) expect(cellRect(found, next.laneId, next.stepId)).toBeDefined()
        else expect(found.cards.has(next.cardId) && next.cardId !== id).toBe(true)
      }
    }),
    propertyRuns(),
  )
})
