import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from '../model/grid.ts'
import { withoutSteps } from '../model/shown-part.ts'
import type { BoardLayout, CardBox } from './board-layout.ts'
import { anyBlueprint, blueprintFrom, cardId, laneId, stepId } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { overlaps } from './rect.ts'
import { createTextCache } from './text-cache.ts'

const boxOf = (layout: BoardLayout, index: number): CardBox => {
  const box = layout.cards.get(cardId(index))
  if (!box) throw new Error(`card ${index} has no box`)
  return box
}

const lanes = [{ kind: 'customer' }, { kind: 'frontstage' }] as const

test('layoutBlueprint: one card of two lines, as tall as its title and its row', () => {
  const cards = [{ lane: 0, step: 0, title: 'Searches for marathon shoes' }]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [1], cards }))
  expect(boxOf(layout, 0)).toMatchObject({ x: 151, y: 74, width: 152, height: 52 })
  expect(layout.lanes.map(({ y, height }) => [y, height])).toEqual([
    [64, 72],
    [158, 54],
  ])
  expect(layout.lines).toMatchObject([
    { kind: 'interaction', y: 136, height: 22 },
    { kind: 'visibility', y: 212, height: 22 },
  ])
})

test('layoutBlueprint: a touchpoint at a moment of truth, with room for its tag and its meta row', () => {
  const cards = [
    { lane: 1, step: 0, title: 'Pay', meta: true, momentOfTruth: true },
    { lane: 1, step: 0, title: 'Pay' },
  ]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [1], cards }))
  expect(boxOf(layout, 0)).toMatchObject({ height: 35 + 22 + 4, hasMeta: true })
  expect(boxOf(layout, 1).y).toBe(boxOf(layout, 0).y + 61 + 12)
})

test('layoutBlueprint: a card over three columns, pushes what is below it there and nowhere else', () => {
  const cards = [
    { lane: 0, step: 0, title: 'Wide', span: 3 },
    { lane: 0, step: 1, title: 'Below' },
    { lane: 0, step: 3, title: 'Beside' },
  ]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [4], cards }))
  expect(boxOf(layout, 0).width).toBe(3 * 174 - 22)
  expect(boxOf(layout, 1).y).toBe(boxOf(layout, 0).y + 35 + 8)
  expect(boxOf(layout, 2).y).toBe(boxOf(layout, 0).y)
})

test('layoutBlueprint: a span past the last step, cut there', () => {
  const cards = [{ lane: 0, step: 1, title: 'Wide', span: 9 }]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [2], cards }))
  expect(boxOf(layout, 0)).toMatchObject({ fromColumn: 1, toColumn: 1, width: 152 })
})

test('layoutBlueprint: a flow back in time, room above its lane alone', () => {
  const sketch = { lanes, phases: [2], cards: [0, 1].map((step) => ({ lane: 0, step, title: 'A' })) }
  const looped = layoutBlueprint(blueprintFrom({ ...sketch, links: [{ from: 1, to: 0 }] }))
  const plain = layoutBlueprint(blueprintFrom({ ...sketch, links: [{ from: 0, to: 1 }] }))
  expect(looped.lanes.map(({ loop }) => loop)).toEqual([true, false])
  expect(boxOf(looped, 0).y - boxOf(plain, 0).y).toBe(16)
})

test('layoutBlueprint: widths that columns were given, kept between 132 and 320', () => {
  const widths = [90, 1000, 200.4]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [4], widths, cards: [] }))
  expect(layout.columns.map(({ width }) => width)).toEqual([132, 320, 200, 174])
})

test('layoutBlueprint: heights that lanes were given, never lower than their fullest cell', () => {
  const given = [
    { kind: 'customer', height: 200 },
    { kind: 'frontstage', height: 10 },
    { kind: 'feeling', height: 120 },
  ] as const
  const cards = [0, 1].map(() => ({ lane: 1, step: 0, title: 'Pay' }))
  const layout = layoutBlueprint(blueprintFrom({ lanes: given, phases: [1], cards }))
  expect(layout.lanes.map(({ height, leastHeight }) => [height, leastHeight])).toEqual([
    [200, 54],
    [108, 108],
    [120, 86],
  ])
})

test('layoutBlueprint: a phase without steps, a place of its own', () => {
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [1, 0, 1], cards: [] }))
  expect(layout.phases.map(({ x, width }) => [x, width])).toEqual([
    [140, 174],
    [314, 132],
    [446, 174],
  ])
  expect(layout.columns.map(({ x, startsPhase }) => [x, startsPhase])).toEqual([
    [140, true],
    [446, true],
  ])
})

test('layoutBlueprint: folded below the line of visibility, what the customer feels stays', () => {
  const kinds = ['customer', 'frontstage', 'backstage', 'support', 'feeling'] as const
  const blueprint = blueprintFrom({ lanes: kinds.map((kind) => ({ kind })), phases: [1], cards: [] })
  const layout = layoutBlueprint(blueprint, { foldedBelowVisibility: true })
  expect(layout.lanes.map(({ lane }) => lane.kind)).toEqual(['customer', 'frontstage', 'feeling'])
  expect(layout.lines.map(({ kind }) => kind)).toEqual(['interaction', 'visibility'])
})

test('layoutBlueprint: a collapsed lane, a thin row without its cards and its curve', () => {
  const kinds = ['customer', 'frontstage', 'feeling'] as const
  const cards = [0, 1].map((lane) => ({ lane, step: 0, title: 'A' }))
  const blueprint = blueprintFrom({ lanes: kinds.map((kind) => ({ kind })), phases: [1], cards })
  const layout = layoutBlueprint(blueprint, { collapsedLanes: new Set([laneId(1), laneId(2)]) })
  expect(layout.lanes.map(({ height, collapsed }) => [height, collapsed])).toEqual([
    [55, false],
    [28, true],
    [28, true],
  ])
  expect([...layout.cards.keys()]).toEqual([cardId(0)])
  expect(layout.feelings).toEqual([])
  expect(layout.tray).toBeUndefined()
})

test('layoutBlueprint: collapsed steps, room for a name each, and at least a little for their phase', () => {
  const cards = [0, 1, 2].map((step) => ({ lane: 0, step, title: 'A', ...(step === 0 ? { span: 3 } : {}) }))
  const blueprint = blueprintFrom({ lanes, phases: [3, 1], cards })
  const columnsWithCollapsed = gridOf(blueprint).columns
  const without = (...at: readonly number[]): BoardLayout => {
    const steps = new Set(at.map((index) => stepId(index)))
    const shown = withoutSteps(blueprint, { steps, phases: new Set() })
    return layoutBlueprint(shown, { columnsWithCollapsed })
  }
  const one = without(1)
  expect(one.columns.map(({ step, index, x }) => [step.id, index, x])).toEqual([
    [stepId(0), 0, 140],
    [stepId(2), 1, 350],
    [stepId(3), 2, 524],
  ])
  expect(one.collapsedSteps.map(({ step, x, width }) => [step.id, x, width])).toEqual([[stepId(1), 314, 36]])
  expect(boxOf(one, 0)).toMatchObject({ x: 151, width: 362, toColumn: 1 })
  const all = without(0, 1, 2)
  expect(all.collapsedSteps.map(({ x }) => x)).toEqual([140, 176, 212])
  expect(all.phases.map(({ x, width }) => [x, width])).toEqual([
    [140, 132],
    [272, 174],
  ])
  expect(without(3).width).toBe(140 + 3 * 174 + 132)
})

test('layoutBlueprint: a hidden lane, neither lane nor cards are shown', () => {
  const hidden = [{ kind: 'customer', hidden: true }, { kind: 'frontstage' }] as const
  const cards = [{ lane: 0, step: 0, title: 'A' }]
  const layout = layoutBlueprint(blueprintFrom({ lanes: hidden, phases: [1], cards }))
  expect(layout.lanes.map(({ lane }) => lane.id)).toEqual([laneId(1)])
  expect([...layout.cards.keys()]).toEqual([])
  expect(layout.tray).toBeUndefined()
})

test('layoutBlueprint: cards without a place, in a tray below the board', () => {
  const cards = [{ lane: 9, step: 0, title: 'A' }]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [1], cards }))
  expect([...(layout.tray?.cards.keys() ?? [])]).toEqual([cardId(0)])
  expect(layout.tray?.y).toBeGreaterThan(layout.height)
})

test('layoutBlueprint: a feeling lane, 86 high with a point a step', () => {
  const layout = layoutBlueprint(blueprintFrom({ lanes: [{ kind: 'feeling' }], phases: [2], cards: [] }))
  expect(layout.lanes[0]?.height).toBe(86)
  expect(layout.feelings[0]?.points).toMatchObject([
    { x: 227, intendedY: 64 + 32.5, measuredY: 64 + 76 },
    { x: 401, intendedY: 64 + 32.5, measuredY: 64 + 61.5 },
  ])
})

test('layoutBlueprint: any blueprint, no card lies on another', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const { cards, tray } = layoutBlueprint(blueprint)
      const boxes = [...cards.values(), ...(tray?.cards.values() ?? [])]
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
      }
    }),
    propertyRuns(),
  )
})

test('layoutBlueprint: any blueprint, every placed card whole inside its lane and columns, the rest in the tray', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const layout = layoutBlueprint(blueprint)
      const shown = new Set(layout.lanes.map(({ lane }) => lane.id))
      const placed = [...gridOf(blueprint).cells.values()]
        .flat()
        .filter(({ place }) => place && shown.has(place.laneId))
      expect(new Set(layout.cards.keys())).toEqual(new Set(placed.map(({ id }) => id)))
      for (const box of layout.cards.values()) {
        const lane = layout.lanes[layout.laneIndexes.get(box.laneId) ?? -1]
        const [first, last] = [layout.columns[box.fromColumn], layout.columns[box.toColumn]]
        if (!lane || !first || !last) throw new Error('no lane or column')
        expect(first.step.id).toBe(box.stepId)
        expect(box.y).toBeGreaterThanOrEqual(lane.y + 10)
        expect(box.y + box.height).toBeLessThanOrEqual(lane.y + lane.height - 10)
        expect([box.x, box.x + box.width]).toEqual([first.x + 11, last.x + last.width - 11])
        expect(Number.isInteger(box.y) && Number.isInteger(box.height) && box.height > 0).toBe(true)
      }
      expect([...(layout.tray?.cards.keys() ?? [])]).toEqual(gridOf(blueprint).unplaced.map(({ id }) => id))
    }),
    propertyRuns(),
  )
})

test('layoutBlueprint: any blueprint, lanes and lines one below the other and columns side by side', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const { lanes: laneBoxes, lines, columns, phases, width, height } = layoutBlueprint(blueprint)
      let y = 64
      for (const row of [...laneBoxes, ...lines].sort((a, b) => a.y - b.y)) {
        expect(row.y).toBe(y)
        y += row.height
      }
      expect(height).toBe(y)
      expect(Math.min(54, ...laneBoxes.map((lane) => lane.height))).toBe(54)
      let x = 140
      for (const column of columns) {
        expect(column.x).toBeGreaterThanOrEqual(x)
        x = column.x + column.width
      }
      expect(width).toBeGreaterThanOrEqual(x)
      expect(phases).toHaveLength(blueprint.phases.length)
    }),
    propertyRuns(),
  )
})

test('layoutBlueprint: the same blueprint with its maps in another order, the same layout', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const turned = {
        ...blueprint,
        cards: new Map([...blueprint.cards].reverse()),
        links: new Map([...blueprint.links].reverse()),
      }
      expect(layoutBlueprint(turned)).toEqual(layoutBlueprint(blueprint))
    }),
    propertyRuns(),
  )
})

test('layoutBlueprint: a text cache that was used before, the same layout', () => {
  fc.assert(
    fc.property(anyBlueprint, anyBlueprint, (first, second) => {
      const textCache = createTextCache()
      layoutBlueprint(first, { textCache })
      expect(layoutBlueprint(second, { textCache })).toEqual(layoutBlueprint(second))
    }),
    propertyRuns(),
  )
})

test('layoutBlueprint: a link to a card that is gone, ignored', () => {
  const cards = [{ lane: 0, step: 0, title: 'A' }]
  const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [1], cards, links: [{ from: 0, to: 7 }] }))
  expect(layout.lanes[0]?.loop).toBe(false)
})
