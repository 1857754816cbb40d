import { cellKey } from '../model/grid.ts'
import type { CardId, LaneId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout, CardBox } from './board-layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Where the keyboard stands: on a card, or in a cell without one. */
export type GridFocus =
  | { readonly cardId: CardId; readonly laneId?: never; readonly stepId?: never }
  | { readonly laneId: LaneId; readonly stepId: StepId; readonly cardId?: never }

interface Position {
  readonly lane: number
  readonly fromColumn: number
  readonly toColumn: number
  /** Middle of the card; undefined in an empty cell. */
  readonly middleY: number | undefined
}

/** What an arrow key leads to; undefined at the edge of the board and from what is not shown. */
export function nextCard(layout: BoardLayout, from: GridFocus, direction: Direction): GridFocus | undefined {
  const position = positionOf(layout, from)
  if (!position) return undefined
  const within = from.cardId === undefined ? undefined : withinCell(layout, from.cardId, direction)
  if (within) return within
  switch (direction) {
    case 'up':
      return enter(layout, openLaneFrom(layout, position.lane, -1), position.fromColumn, 'last')
    case 'down':
      return enter(layout, openLaneFrom(layout, position.lane, 1), position.fromColumn, 'first')
    case 'left':
      return enter(layout, position.lane, position.fromColumn - 1, position.middleY ?? 'first')
    case 'right':
      return enter(layout, position.lane, position.toColumn + 1, position.middleY ?? 'first')
  }
}

/** Index of the next lane on that side that is not collapsed. */
function openLaneFrom({ lanes }: BoardLayout, from: number, by: 1 | -1): number {
  let index = from + by
  while (lanes[index]?.collapsed) index += by
  return index
}

function positionOf(layout: BoardLayout, from: GridFocus): Position | undefined {
  const box = from.cardId === undefined ? undefined : layout.cards.get(from.cardId)
  const laneId = box?.laneId ?? from.laneId
  const stepId = box?.stepId ?? from.stepId
  const lane = laneId === undefined ? undefined : layout.laneIndexes.get(laneId)
  const column = stepId === undefined ? undefined : layout.columnIndexes.get(stepId)
  if (lane === undefined || column === undefined) return undefined
  return {
    lane,
    fromColumn: box?.fromColumn ?? column,
    toColumn: box?.toColumn ?? column,
    middleY: box && middleOf(box),
  }
}

/** Up and down lead through the cards of a cell before they leave it. */
function withinCell(layout: BoardLayout, cardId: CardId, direction: Direction): GridFocus | undefined {
  const box = layout.cards.get(cardId)
  if (!box || direction === 'left' || direction === 'right') return undefined
  const stack = coveringCards(layout, layout.laneIndexes.get(box.laneId) ?? -1, box.fromColumn)
  const next = stack[stack.indexOf(box) + (direction === 'up' ? -1 : 1)]
  return next && { cardId: next.id }
}

function enter(
  layout: BoardLayout,
  laneIndex: number,
  columnIndex: number,
  at: 'first' | 'last' | number,
): GridFocus | undefined {
  const lane = layout.lanes[laneIndex]
  const column = layout.columns[columnIndex]
  if (!lane || !column) return undefined
  const stack = coveringCards(layout, laneIndex, columnIndex)
  const first = stack[0]
  if (!first) return { laneId: lane.lane.id, stepId: column.step.id }
  if (at === 'first') return { cardId: first.id }
  if (at === 'last') return { cardId: (stack.at(-1) ?? first).id }
  const away = (box: CardBox): number => Math.abs(middleOf(box) - at)
  return { cardId: stack.reduce((best, box) => (away(box) < away(best) ? box : best)).id }
}

/** The cards that stand in a cell or reach over it from the left, from top to bottom. */
function coveringCards(layout: BoardLayout, laneIndex: number, columnIndex: number): CardBox[] {
  const laneId = layout.lanes[laneIndex]?.lane.id
  if (laneId === undefined) return []
  return layout.columns
    .slice(0, columnIndex + 1)
    .flatMap(({ step }) => layout.cellCards.get(cellKey(laneId, step.id)) ?? [])
    .flatMap((id) => layout.cards.get(id) ?? [])
    .filter((box) => box.toColumn >= columnIndex)
    .sort((a, b) => a.y - b.y)
}

function middleOf({ y, height }: CardBox): number {
  return y + height / 2
}
