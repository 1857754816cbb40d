import { expect, test } from 'vitest'
import type { LaneId, StepId } from '../vocabulary/ids.ts'
import { blueprintFrom } from './blueprint.fixture.ts'
import { anchorPoint, inkBounds, frameOf, frameRect, lineOf } from './free-things.ts'
import { layoutBlueprint } from './layout-blueprint.ts'

const blueprint = blueprintFrom({
  lanes: [{ kind: 'customer' }, { kind: 'frontstage' }, { kind: 'backstage' }],
  phases: [2, 1],
  cards: [],
})
const layout = layoutBlueprint(blueprint)

function rectOver(lane: number, column: number) {
  const [box, step] = [layout.lanes[lane], layout.columns[column]]
  if (!box || !step) throw new Error('no such cell')
  return { x: step.x + 12, y: box.y + 7, width: 160, height: 40 }
}

test('frameOf: a rectangle over a cell, bound to its lane and step, and lies where it did', () => {
  const rect = rectOver(1, 2)
  const frame = frameOf(layout, rect)
  expect(frame).toMatchObject({
    x: 12,
    y: 7,
    laneId: layout.lanes[1]?.lane.id,
    stepId: layout.columns[2]?.step.id,
  })
  expect(frameRect(layout, blueprint, frame)).toEqual(rect)
})

test('frameOf: outside of the board, bound to nothing, and lies where it did', () => {
  const rect = { x: -400, y: -90, width: 100, height: 50 }
  expect(frameOf(layout, rect)).toEqual({ x: -400, y: -90, w: 100, h: 50 })
  expect(frameRect(layout, blueprint, frameOf(layout, rect))).toEqual(rect)
})

test('frameRect: the lane above grows, the note goes down with its own', () => {
  const frame = frameOf(layout, rectOver(2, 0))
  const taller = {
    ...blueprint,
    lanes: blueprint.lanes.map((lane, at) => (at === 0 ? { ...lane, height: 400 } : lane)),
  }
  const next = layoutBlueprint(taller)
  expect(frameRect(next, taller, frame)?.y).toBe((next.lanes[2]?.y ?? 0) + 7)
})

test('frameRect: its lane is folded away, nowhere; its lane or step is gone, below or left, never lost', () => {
  const frame = frameOf(layout, rectOver(2, 1))
  expect(
    frameRect(layoutBlueprint(blueprint, { foldedBelowVisibility: true }), blueprint, frame),
  ).toBeUndefined()
  const rect = frameRect(layout, blueprint, { ...frame, laneId: 'gone' as LaneId, stepId: 'gone' as StepId })
  expect(rect?.y).toBeGreaterThan(layout.height)
  expect(rect?.x).toBe(12)
})

test('lineOf: a stroke over a cell, bound to where its middle lies, and lies where it was drawn', () => {
  const { x, y } = rectOver(1, 1)
  const points = [
    [x + 0.03, y, 0.5],
    [x + 60, y + 20.1, 0.72],
  ] as const
  const line = lineOf(layout, points)
  expect(line).toMatchObject({ laneId: layout.lanes[1]?.lane.id, stepId: layout.columns[1]?.step.id })
  const corner = anchorPoint(layout, blueprint, line)
  expect(line.points.map(([px, py]) => [px + (corner?.x ?? 0), py + (corner?.y ?? 0)])).toEqual([
    [x, y],
    [x + 60, y + 20.125],
  ])
})

test('inkBounds: around all points; empty around none', () => {
  expect(
    inkBounds([
      [4, 9, 1],
      [-2, 3, 0.5],
    ]),
  ).toEqual({ x: -2, y: 3, width: 6, height: 6 })
  expect(inkBounds([])).toEqual({ x: 0, y: 0, width: 0, height: 0 })
})
