import { editLane, resizeSteps } from '@sightline/blueprint'
import type { StepId } from '@sightline/blueprint'
import type { ColumnBox } from '@sightline/blueprint/layout'
import type { Editor, StepOptions } from '../editor.ts'
import type { Header } from '../view-state.svelte.ts'
import { clampSize, columnsOf, sizeRange } from './size-range.ts'

/**
 * Gives a lane, phase or step a size. A lane that is as low as its cards let it be has no height of its own; a phase has
 * the width of its steps, each of which gets its part.
 */
export function resize(editor: Editor, header: Header, size: number, options: StepOptions = {}): void {
  const range = sizeRange(editor, header)
  if (!range) return
  const next = clampSize(range, size)
  if (next === range.size) return
  if (header.kind !== 'lane') {
    const widths = widthsAt(columnsOf(editor, header), next)
    editor.run(resizeSteps, { widths }, options)
  } else {
    const height = next === range.least ? undefined : next
    editor.run(editLane, { id: header.id, changes: { height } }, options)
  }
}

/** Whole units that add up to the width. */
function widthsAt(columns: readonly ColumnBox[], width: number): ReadonlyMap<StepId, number> {
  const before = columns.reduce((sum, column) => sum + column.width, 0)
  let [was, is] = [0, 0]
  return new Map(
    columns.map((column) => {
      was += column.width
      const own = Math.round((was / before) * width) - is
      is += own
      return [column.step.id, own]
    }),
  )
}

/** Whether somebody gave it a size of its own. */
export function isResized(editor: Editor, header: Header): boolean {
  if (header.kind === 'lane')
    return editor.store.blueprint.lanes.find(({ id }) => id === header.id)?.height !== undefined
  return columnsOf(editor, header).some(({ step }) => step.width !== undefined)
}

/** Takes its own size from a lane, or from steps. */
export function resetSize(editor: Editor, header: Header): void {
  if (!isResized(editor, header)) return
  if (header.kind === 'lane') editor.run(editLane, { id: header.id, changes: { height: undefined } })
  else {
    const widths = new Map(columnsOf(editor, header).map(({ step }) => [step.id, undefined]))
    editor.run(resizeSteps, { widths })
  }
}
