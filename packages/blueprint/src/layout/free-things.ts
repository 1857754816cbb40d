import type { Blueprint } from '../model/blueprint.ts'
import type { Anchor, Frame, FreePoint, InkPoint, Line } from '../model/free-thing.ts'
import type { BoardLayout } from './board-layout.ts'
import { columnAt, laneAt } from './locate.ts'
import type { Point, Rect } from './rect.ts'

/** Below the board, what is bound to a lane or a step that is gone is found again. */
const BELOW_PX = 24

/**
 * The corner that a free thing's offsets are from; undefined while its lane is hidden or folded away. Bound to a lane
 * that was deleted it lies below the board, bound to a step that was deleted at the left of it: nothing is dropped.
 */
export function anchorPoint(layout: BoardLayout, blueprint: Blueprint, anchor: Anchor): Point | undefined {
  const { laneId, stepId } = anchor
  const lane = laneId === undefined ? undefined : layout.lanes[layout.laneIndexes.get(laneId) ?? -1]
  const column = stepId === undefined ? undefined : layout.columns[layout.columnIndexes.get(stepId) ?? -1]
  if (laneId !== undefined && !lane && blueprint.lanes.some(({ id }) => id === laneId)) return undefined
  return { x: column?.x ?? 0, y: lane?.y ?? (laneId === undefined ? 0 : layout.height + BELOW_PX) }
}

/** Where a note lies; undefined while it is nowhere to be seen. */
export function frameRect(layout: BoardLayout, blueprint: Blueprint, frame: Frame): Rect | undefined {
  const corner = anchorPoint(layout, blueprint, frame)
  return corner && { x: corner.x + frame.x, y: corner.y + frame.y, width: frame.w, height: frame.h }
}

/** Binds a rectangle to the lane and the step in which its middle lies. */
export function frameOf(layout: BoardLayout, { x, y, width, height }: Rect): Frame {
  const { corner, anchor } = anchorAt(layout, { x: x + width / 2, y: y + height / 2 })
  return {
    x: Math.round(x - corner.x),
    y: Math.round(y - corner.y),
    w: Math.round(width),
    h: Math.round(height),
    ...anchor,
  }
}

/** Binds a place to the lane and the step in which it lies. */
export function freePointOf(layout: BoardLayout, point: Point): FreePoint {
  const { corner, anchor } = anchorAt(layout, point)
  return { x: Math.round(point.x - corner.x), y: Math.round(point.y - corner.y), ...anchor }
}

/** Binds a stroke, drawn in board units, to the lane and the step in which its middle lies. */
export function lineOf(layout: BoardLayout, points: readonly InkPoint[]): Line {
  const { x, y, width, height } = inkBounds(points)
  const { corner, anchor } = anchorAt(layout, { x: x + width / 2, y: y + height / 2 })
  return {
    points: points.map(([px, py, pressure]) => [fine(px - corner.x), fine(py - corner.y), fine(pressure)]),
    ...anchor,
  }
}

/** The least rectangle around a stroke's points; empty around none. */
export function inkBounds(points: readonly InkPoint[]): Rect {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Sixteenths: finer than a hand, and short to store. */
function fine(value: number): number {
  return Math.round(value * 16) / 16
}

function anchorAt(layout: BoardLayout, { x, y }: Point): { readonly corner: Point; readonly anchor: Anchor } {
  const lane = laneAt(layout, y)
  const column = columnAt(layout, x)
  return {
    corner: { x: column?.x ?? 0, y: lane?.y ?? 0 },
    anchor: { ...(lane ? { laneId: lane.lane.id } : {}), ...(column ? { stepId: column.step.id } : {}) },
  }
}
