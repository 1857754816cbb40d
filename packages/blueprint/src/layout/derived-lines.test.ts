import { expect, test } from 'vitest'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import { blueprintFrom, laneId } from './blueprint.fixture.ts'
import { derivedLines } from './derived-lines.ts'

const linesOf = (...kinds: LaneKind[]): unknown =>
  derivedLines(blueprintFrom({ lanes: kinds.map((kind) => ({ kind })), phases: [], cards: [] }).lanes).map(
    (line) => [line.kind, line.afterLaneId],
  )

test('derivedLines: the default order, three lines', () => {
  expect(linesOf('evidence', 'customer', 'frontstage', 'backstage', 'support')).toEqual([
    ['interaction', laneId(1)],
    ['visibility', laneId(2)],
    ['internal', laneId(3)],
  ])
})

test('derivedLines: several lanes of a kind, below the last of them', () => {
  expect(
    linesOf('customer', 'customer', 'frontstage', 'frontstage', 'backstage', 'backstage', 'support'),
  ).toEqual([
    ['interaction', laneId(1)],
    ['visibility', laneId(3)],
    ['internal', laneId(5)],
  ])
})

test('derivedLines: no lane of the kind, no line', () => {
  expect(linesOf('evidence', 'support', 'thinking')).toEqual([])
  expect(linesOf('backstage')).toEqual([])
  expect(linesOf('support', 'backstage')).toEqual([])
})

test('derivedLines: lanes in another order, lines from top to bottom', () => {
  expect(linesOf('frontstage', 'backstage', 'support', 'customer')).toEqual([
    ['visibility', laneId(0)],
    ['internal', laneId(1)],
    ['interaction', laneId(3)],
  ])
})
