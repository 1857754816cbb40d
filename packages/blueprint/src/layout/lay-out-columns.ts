import type { Column } from '../model/grid.ts'
import type { Phase } from '../model/phase.ts'
import type { ColumnBox, PhaseBox } from './board-layout.ts'
import type { ResolvedOptions } from './layout-options.ts'
import { MEASURES } from './measures.ts'

export interface ColumnsLayout {
  readonly columns: readonly ColumnBox[]
  readonly phases: readonly PhaseBox[]
  /** Right end of the board. */
  readonly right: number
}

/** From left to right: each phase with its steps; one without steps keeps a little room. */
export function layOutColumns(
  columns: readonly Column[],
  phases: readonly Phase[],
  options: ResolvedOptions,
): ColumnsLayout {
  const boxes: ColumnBox[] = []
  const phaseBoxes: PhaseBox[] = []
  let x = options.laneHeaderWidth
  let next = 0
  const takeColumnsOf = (phase: Phase | undefined): void => {
    for (let column = columns[next]; column && column.phase?.id === phase?.id; column = columns[next]) {
      const width = options.columnWidth(column.step)
      const startsPhase = boxes.at(-1)?.phase?.id !== phase?.id || boxes.length === 0
      boxes.push({ step: column.step, phase: column.phase, index: next, x, width, startsPhase })
      x += width
      next += 1
    }
  }
  for (const phase of phases) {
    const start = x
    takeColumnsOf(phase)
    if (x === start) x += MEASURES.emptyPhase
    phaseBoxes.push({ phase, x: start, width: x - start })
  }
  takeColumnsOf(undefined)
  return { columns: boxes, phases: phaseBoxes, right: x }
}
