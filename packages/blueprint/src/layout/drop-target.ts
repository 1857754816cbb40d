import { cellKey } from '../model/grid.ts'
import type { CardId, LaneId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout, CardBox, LaneBox } from './board-layout.ts'
import { columnAt, laneAt } from './locate.ts'
import { MEASURES } from './measures.ts'
import type { Point } from './rect.ts'
import { takesCards } from './takes-cards.ts'

export interface DropTarget {
  readonly laneId: LaneId
  readonly stepId: StepId
  /** Rank among the cards of the cell that are not being moved themselves. */
  readonly index: number
  /** Top left of the bar of 2 px that shows where. */
  readonly bar: { readonly x: number; readonly y: number; readonly width: number }
}

const BAR_HALF = 1

/**
 * Where cards that are dragged would land; undefined outside of all cells and on lanes that take no cards.
 * A line counts as the lane above it.
 */
export function dropTarget(
  layout: BoardLayout,
  point: Point,
  movedIds: ReadonlySet<CardId>,
): DropTarget | undefined {
  const column = columnAt(layout, point.x)
  const lane = laneAt(layout, point.y) ?? laneAboveLine(layout, point.y)
  if (!column || !lane || !takesCards(lane)) return undefined
  const stepId = column.step.id
  const others = (layout.cellCards.get(cellKey(lane.lane.id, stepId)) ?? [])
    .filter((id) => !movedIds.has(id))
    .flatMap((id) => layout.cards.get(id) ?? [])
  const firstBelow = others.findIndex((box) => point.y < box.y + box.height / 2)
  const index = firstBelow < 0 ? others.length : firstBelow
  return {
    laneId: lane.lane.id,
    stepId,
    index,
    bar: {
      x: column.x + MEASURES.cellSide,
      y: barY(lane, others, index),
      width: column.width - 2 * MEASURES.cellSide,
    },
  }
}

/** The same object as before where it says the same, so that whoever shows it is not woken by each move. */
export function keptTarget(
  before: DropTarget | undefined,
  next: DropTarget | undefined,
): DropTarget | undefined {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next
}

function barY({ contentY, gap }: LaneBox, others: readonly CardBox[], index: number): number {
  const above = others[index - 1]
  const below = others[index]
  if (above) return above.y + above.height + gap / 2 - BAR_HALF
  if (below) return below.y - gap / 2 - BAR_HALF
  return contentY
}

function laneAboveLine({ lines, lanes, laneIndexes }: BoardLayout, y: number): LaneBox | undefined {
  const line = lines.find((box) => y >= box.y && y < box.y + box.height)
  return line && lanes[laneIndexes.get(line.afterLaneId) ?? -1]
}
