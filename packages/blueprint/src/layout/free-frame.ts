import type { Blueprint } from '../model/blueprint.ts'
import type { Frame } from '../model/sticky.ts'
import type { BoardLayout } from './board-layout.ts'
import { columnAt, laneAt } from './locate.ts'
import type { Rect } from './rect.ts'

/** Below the board, what is bound to a lane or a step that is gone is found again. */
const BELOW_PX = 24

/**
 * Where a free thing lies; undefined while its lane is hidden or folded away. Bound to a lane that was deleted it lies
 * below the board, bound to a step that was deleted at the left of it: nothing is dropped.
 */
export function frameRect(layout: BoardLayout, blueprint: Blueprint, frame: Frame): Rect | undefined {
  const { laneId, stepId, x, y, w, h } = frame
  const lane = laneId === undefined ? undefined : layout.lanes[layout.laneIndexes.get(laneId) ?? -1]
  const column = stepId === undefined ? undefined : layout.columns[layout.columnIndexes.get(stepId) ?? -1]
  if (laneId !== undefined && !lane && blueprint.lanes.some(({ id }) => id === laneId)) return undefined
  const top = lane?.y ?? (laneId === undefined ? 0 : layout.height + BELOW_PX)
  return { x: (column?.x ?? 0) + x, y: top + y, width: w, height: h }
}

/** Binds a rectangle to the lane and the step in which its middle lies. */
export function frameOf(layout: BoardLayout, { x, y, width, height }: Rect): Frame {
  const lane = laneAt(layout, y + height / 2)
  const column = columnAt(layout, x + width / 2)
  return {
    x: Math.round(x - (column?.x ?? 0)),
    y: Math.round(y - (lane?.y ?? 0)),
    w: Math.round(width),
    h: Math.round(height),
    ...(lane ? { laneId: lane.lane.id } : {}),
    ...(column ? { stepId: column.step.id } : {}),
  }
}
