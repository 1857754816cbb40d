import type { LaneId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { takesCards } from './takes-cards.ts'

interface Cell {
  readonly laneId: LaneId
  readonly stepId: StepId
}

/**
 * The cell that lies as far from another as `to` lies from `from`, no further than the edge of the board. Lanes that take
 * no cards do not count. Where there is no distance, because one of them is not on the board, it is `to`.
 */
export function shiftedCell(layout: BoardLayout, cell: Cell, from: Cell, to: Cell): Cell {
  const [at, start, end] = [rankOf(layout, cell), rankOf(layout, from), rankOf(layout, to)]
  if (!at || !start || !end) return to
  const lanes = layout.lanes.filter(takesCards)
  const lane = nearest(lanes, at.lane + end.lane - start.lane)
  const column = nearest(layout.columns, at.column + end.column - start.column)
  return lane && column ? { laneId: lane.lane.id, stepId: column.step.id } : to
}

function rankOf(
  { lanes, laneIndexes, columnIndexes }: BoardLayout,
  { laneId, stepId }: Cell,
): { readonly lane: number; readonly column: number } | undefined {
  const [lane, column] = [laneIndexes.get(laneId), columnIndexes.get(stepId)]
  if (lane === undefined || column === undefined) return undefined
  return { lane: lanes.slice(0, lane).filter(takesCards).length, column }
}

function nearest<Box>(boxes: readonly Box[], index: number): Box | undefined {
  return boxes[Math.max(0, Math.min(boxes.length - 1, index))]
}
