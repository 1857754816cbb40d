import { cellKey } from '@sightline/blueprint'
import type { LaneId } from '@sightline/blueprint'
import type { BoardLayout, CardBox, ColumnBox, LaneBox } from '@sightline/blueprint/layout'
import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../editor/editor.ts'
import { cardElementId } from './card-name.ts'

export interface TableRow {
  readonly laneId: LaneId
  readonly title: string
  readonly cells: readonly TableCell[]
}

/** All that its element says of a cell. */
export interface TableCell {
  readonly key: string
  /** From 2: the names of the lanes are the first column. */
  readonly columnIndex: number
  readonly name: string
  /** The elements of its cards. */
  readonly owns: string | undefined
  readonly isChosen: boolean
  readonly style: string
}

/** Of larger boards the cells are there of which a card is mounted, and the chosen one. */
const ALL_CELLS = 120

/** By the place of their column. */
type BoxesOfLane = ReadonlyMap<number, readonly CardBox[]>

/**
 * The lanes as rows of a table, with the cells that are worth having; each cell is the same object until something of it
 * changes, so that whoever moves over the board wakes none but those that come.
 */
export class TableRows {
  readonly #editor: Pick<Editor, 'store' | 'selection'>
  readonly #boxes: () => readonly CardBox[]
  #known = new Map<string, TableCell>()

  readonly #boxesOf = $derived.by(() => byLaneAndColumn(this.#boxes()))
  readonly #all = $derived.by(() => this.#read(this.#editor.store.layout))

  /** Of the cards that are mounted. */
  constructor(editor: Pick<Editor, 'store' | 'selection'>, boxes: () => readonly CardBox[]) {
    this.#editor = editor
    this.#boxes = boxes
  }

  get all(): readonly TableRow[] {
    return this.#all
  }

  #read({ lanes, columns }: BoardLayout): readonly TableRow[] {
    const heard = lanes.filter(({ lane }) => lane.kind !== 'feeling')
    const always = heard.length * columns.length <= ALL_CELLS ? columns : []
    const known = new Map<string, TableCell>()
    const rows = heard.map((lane) => {
      const cells = lane.collapsed ? [] : this.#cellsOf(lane, columns, always)
      for (const cell of cells) known.set(cell.key, cell)
      return { laneId: lane.lane.id, title: lane.lane.title, cells }
    })
    this.#known = known
    return rows
  }

  #cellsOf(lane: LaneBox, columns: readonly ColumnBox[], always: readonly ColumnBox[]): readonly TableCell[] {
    const boxes = this.#boxesOf.get(lane.lane.id) ?? NONE
    const { cell } = this.#editor.selection
    const chosen =
      cell?.laneId === lane.lane.id ? columns.find(({ step }) => step.id === cell.stepId) : undefined
    const there = new Set([...always.map(({ index }) => index), ...boxes.keys()])
    if (chosen) there.add(chosen.index)
    return [...there]
      .sort((a, b) => a - b)
      .flatMap((at) => columns[at] ?? [])
      .map((column) => this.#keep(cellOf(lane, column, boxes.get(column.index) ?? [], column === chosen)))
  }

  #keep(cell: TableCell): TableCell {
    const before = this.#known.get(cell.key)
    return before && isSame(before, cell) ? before : cell
  }
}

const NONE: BoxesOfLane = new Map()

function byLaneAndColumn(boxes: readonly CardBox[]): ReadonlyMap<LaneId, BoxesOfLane> {
  const byLane = Map.groupBy(boxes, ({ laneId }) => laneId)
  return new Map([...byLane].map(([id, all]) => [id, Map.groupBy(all, ({ fromColumn }) => fromColumn)]))
}

function cellOf(
  { lane, y, height }: LaneBox,
  { step, index, x, width }: ColumnBox,
  boxes: readonly CardBox[],
  isChosen: boolean,
): TableCell {
  return {
    key: cellKey(lane.id, step.id),
    columnIndex: index + 2,
    name: nameOf(lane.title, step.title, boxes.length),
    owns: boxes.map(({ id }) => cardElementId(id)).join(' ') || undefined,
    isChosen,
    style: `left:${x}px;top:${y}px;width:${width}px;height:${height}px`,
  }
}

function nameOf(lane: string, step: string, count: number): string {
  if (count === 0) return m.table_cell_empty({ lane, step })
  return count === 1 ? m.table_cell_one({ lane, step }) : m.table_cell({ lane, step, count })
}

function isSame(before: TableCell, next: TableCell): boolean {
  return (
    before.columnIndex === next.columnIndex &&
    before.name === next.name &&
    before.owns === next.owns &&
    before.isChosen === next.isChosen &&
    before.style === next.style
  )
}
