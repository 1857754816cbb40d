import { cellKey } from '../model/grid.ts'
import type { CellKey, Grid } from '../model/grid.ts'
import type { Lane } from '../model/lane.ts'
import type { CardId } from '../vocabulary/ids.ts'
import type { CardBox, ColumnBox, LaneBox } from './board-layout.ts'
import { cardSize } from './card-size.ts'
import type { ResolvedOptions } from './layout-options.ts'
import { lastColumnOf } from './last-column-of.ts'
import { MEASURES } from './measures.ts'

export interface LaneInput {
  readonly lane: Lane
  readonly y: number
  /** Links that run back in time side by side above this lane's cards. */
  readonly loopTracks: number
}

/** What the lanes of one layout write into. */
export interface Placed {
  readonly cards: Map<CardId, CardBox>
  readonly cellCards: Map<CellKey, readonly CardId[]>
  readonly cellBottoms: Map<CellKey, number>
}

/** Stacks the cards of a lane, cell by cell from the left, and says how tall the lane is. */
export function layOutLane(
  { lane, y, loopTracks }: LaneInput,
  grid: Grid,
  columns: readonly ColumnBox[],
  options: ResolvedOptions,
  placed: Placed,
): LaneBox {
  const { top, bottom, gap } = paddingOf(lane, loopTracks)
  const contentY = y + top
  const bottoms = new Array<number>(columns.length).fill(0)
  for (const column of columns)
    stackCell(lane, column, { contentY, gap }, grid, columns, options, placed, bottoms)
  let deepest = 0
  for (const [index, cellBottom] of bottoms.entries()) {
    const column = columns[index]
    if (!column || cellBottom === 0) continue
    placed.cellBottoms.set(cellKey(lane.id, column.step.id), cellBottom)
    deepest = Math.max(deepest, cellBottom)
  }
  const content = deepest === 0 ? 0 : deepest - y + bottom
  const leastHeight = Math.max(lane.kind === 'feeling' ? MEASURES.feelingLane : MEASURES.laneLeast, content)
  const height = Math.max(leastHeight, wishedHeight(lane))
  return { lane, y, height, leastHeight, collapsed: false, loop: loopTracks > 0, contentY, gap }
}

/** A lane that is shown as its name alone. */
export function layOutCollapsed(lane: Lane, y: number): LaneBox {
  const height = MEASURES.laneCollapsed
  const contentY = y + MEASURES.collapsedTop
  return { lane, y, height, leastHeight: height, collapsed: true, loop: false, contentY, gap: 0 }
}

function stackCell(
  lane: Lane,
  column: ColumnBox,
  { contentY, gap }: Pick<LaneBox, 'contentY' | 'gap'>,
  grid: Grid,
  columns: readonly ColumnBox[],
  options: ResolvedOptions,
  placed: Placed,
  bottoms: number[],
): void {
  const key = cellKey(lane.id, column.step.id)
  const cards = grid.cells.get(key)
  if (!cards) return
  for (const card of cards) {
    const toColumn = lastColumnOf(column.index, card.span, columns.length)
    const last = columns[toColumn] ?? column
    const x = column.x + MEASURES.cellSide
    const width = last.x + last.width - MEASURES.cellSide - x
    const above = deepest(bottoms, column.index, toColumn)
    const y = above === 0 ? contentY : above + gap
    const { height, titleLines, clamped, hasMeta, form } = cardSize(card, lane.kind, width, options)
    const box: CardBox = {
      id: card.id,
      laneId: lane.id,
      stepId: column.step.id,
      x,
      y,
      width,
      height,
      fromColumn: column.index,
      toColumn,
      titleLines,
      clamped,
      hasMeta,
      form,
    }
    const before = options.previous?.cards.get(card.id)
    placed.cards.set(card.id, before && isSameBox(before, box) ? before : box)
    bottoms.fill(y + height, column.index, toColumn + 1)
  }
  placed.cellCards.set(
    key,
    cards.map((card) => card.id),
  )
}

/** Written out, for it is asked of every card of a board each time that one changes. */
function isSameBox(one: CardBox, other: CardBox): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.titleLines === other.titleLines &&
    one.clamped === other.clamped &&
    one.hasMeta === other.hasMeta &&
    one.form === other.form &&
    one.laneId === other.laneId &&
    one.stepId === other.stepId &&
    one.fromColumn === other.fromColumn &&
    one.toColumn === other.toColumn
  )
}

function deepest(bottoms: readonly number[], from: number, to: number): number {
  let deepest = 0
  for (let at = from; at <= to; at += 1) deepest = Math.max(deepest, bottoms[at] ?? 0)
  return deepest
}

function paddingOf(lane: Lane, loopTracks: number): { top: number; bottom: number; gap: number } {
  const front = lane.kind === 'frontstage'
  const top = front ? MEASURES.cellTopFrontstage : MEASURES.cellTop
  const looped = MEASURES.cellTopLooped + (loopTracks - 1) * MEASURES.loopTrack
  const curve = lane.kind === 'feeling' ? MEASURES.feelingLane : 0
  return {
    top: (loopTracks > 0 ? looped : top) + curve,
    bottom: front ? MEASURES.cellBottomFrontstage : MEASURES.cellBottom,
    gap: front ? MEASURES.gapFrontstage : MEASURES.gap,
  }
}

function wishedHeight({ height }: Lane): number {
  return height !== undefined && Number.isFinite(height) ? Math.min(Math.round(height), MEASURES.laneMost) : 0
}
