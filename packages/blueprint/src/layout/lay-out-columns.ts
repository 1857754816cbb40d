import type { Column } from '../model/grid.ts'
import type { Phase } from '../model/phase.ts'
import type { CollapsedStepBox, ColumnBox, PhaseBox } from './board-layout.ts'
import type { ResolvedOptions } from './layout-options.ts'
import { MEASURES } from './measures.ts'

export interface ColumnsLayout {
  readonly columns: readonly ColumnBox[]
  readonly collapsedSteps: readonly CollapsedStepBox[]
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
  const collapsedSteps: CollapsedStepBox[] = []
  const phaseBoxes: PhaseBox[] = []
  const shown = new Set(columns.map(({ step }) => step.id))
  const all = options.columnsWithCollapsed ?? columns
  let x = options.laneHeaderWidth
  let next = 0
  const take = ({ step, phase }: Column, startsPhase: boolean): void => {
    const isShown = shown.has(step.id)
    const width = isShown ? options.columnWidth(step) : MEASURES.stepCollapsed
    if (isShown) boxes.push({ step, phase, index: boxes.length, x, width, startsPhase })
    else collapsedSteps.push({ step, x, width })
    x += width
  }
  const takeColumnsOf = (phase: Phase | undefined): void => {
    const first = next
    for (let column = all[next]; column && column.phase?.id === phase?.id; column = all[next]) {
      take(column, next === first)
      next += 1
    }
  }
  for (const phase of phases) {
    const [start, before] = [x, boxes.length]
    takeColumnsOf(phase)
    if (boxes.length === before) x = Math.max(x, start + MEASURES.emptyPhase)
    phaseBoxes.push({ phase, x: start, width: x - start })
  }
  takeColumnsOf(undefined)
  return { columns: boxes, collapsedSteps, phases: phaseBoxes, right: x }
}
