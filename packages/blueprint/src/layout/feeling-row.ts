import type { Archetype } from '../model/archetype.ts'
import type { ColumnBox, FeelingPoint, FeelingRow, LaneBox } from './board-layout.ts'
import { MEASURES } from './measures.ts'

/** The curve of one archetype in one lane. */
export function feelingRow(
  { lane, y }: LaneBox,
  columns: readonly ColumnBox[],
  archetype: Archetype | undefined,
): FeelingRow {
  const zeroY = y + MEASURES.feelingZero
  const points = columns.map(({ step, x, width }): FeelingPoint => {
    const intended = feelingIn(archetype?.intended.get(step.id))
    const measured = feelingIn(archetype?.measured.get(step.id))
    return {
      stepId: step.id,
      x: x + width / 2,
      intended,
      measured,
      intendedY: intended === undefined ? undefined : zeroY - intended * MEASURES.feelingUnit,
      measuredY: measured === undefined ? undefined : zeroY - measured * MEASURES.feelingUnit,
    }
  })
  return { laneId: lane.id, y, height: MEASURES.feelingLane, zeroY, points }
}

function feelingIn(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Math.min(Math.max(value, -2), 2)
}

/** A smooth SVG path through the points that have a feeling; empty with fewer than two. */
export function feelingPath(
  points: readonly FeelingPoint[],
  yOf: (point: FeelingPoint) => number | undefined,
): string {
  const known = points.flatMap((point) => {
    const y = yOf(point)
    return y === undefined ? [] : [{ x: point.x, y }]
  })
  const [first, ...rest] = known
  if (!first || rest.length === 0) return ''
  let before = first
  let path = `M${first.x} ${round(first.y)}`
  for (const point of rest) {
    const middle = (before.x + point.x) / 2
    path += `C${middle} ${round(before.y)} ${middle} ${round(point.y)} ${point.x} ${round(point.y)}`
    before = point
  }
  return path
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
