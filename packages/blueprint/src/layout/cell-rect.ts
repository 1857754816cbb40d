import { cellKey } from '../model/grid.ts'
import type { LaneId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout, ColumnBox, LaneBox } from './board-layout.ts'
import { MEASURES } from './measures.ts'
import type { Rect } from './rect.ts'
import { TITLE_STYLE } from './text-style.ts'

/** Height of a card with one line of title and nothing below it. */
const LEAST_CARD = 2 * (MEASURES.cardPadding + MEASURES.cardBorder) + TITLE_STYLE.leadPx

/** The whole of a cell, empty or not; undefined when its lane or step is not shown. */
export function cellRect(layout: BoardLayout, laneId: LaneId, stepId: StepId): Rect | undefined {
  const found = laneAndColumn(layout, laneId, stepId)
  if (!found) return undefined
  const { lane, column } = found
  return { x: column.x, y: lane.y, width: column.width, height: lane.height }
}

/** Where a card that is added to a cell will stand, below what is there; it may reach out of the lane as it is now. */
export function newCardRect(layout: BoardLayout, laneId: LaneId, stepId: StepId): Rect | undefined {
  const found = laneAndColumn(layout, laneId, stepId)
  if (!found) return undefined
  const { lane, column } = found
  const bottom = layout.cellBottoms.get(cellKey(laneId, stepId))
  return {
    x: column.x + MEASURES.cellSide,
    y: bottom === undefined ? lane.contentY : bottom + lane.gap,
    width: column.width - 2 * MEASURES.cellSide,
    height: LEAST_CARD,
  }
}

function laneAndColumn(
  { lanes, columns, laneIndexes, columnIndexes }: BoardLayout,
  laneId: LaneId,
  stepId: StepId,
): { readonly lane: LaneBox; readonly column: ColumnBox } | undefined {
  const lane = lanes[laneIndexes.get(laneId) ?? -1]
  const column = columns[columnIndexes.get(stepId) ?? -1]
  return lane && column && { lane, column }
}
