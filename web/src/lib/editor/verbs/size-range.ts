import { MEASURES } from '@sightline/blueprint/layout'
import type { ColumnBox, Rect } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { Header } from '../view-state.svelte.ts'

/** In board units. */
export interface SizeRange {
  readonly size: number
  readonly least: number
  readonly most: number
}

/** How large a lane, phase or step is and may become; undefined when it is not shown, or a phase shows no steps. */
export function sizeRange(editor: Editor, header: Header): SizeRange | undefined {
  if (header.kind === 'lane') {
    const { lanes, laneIndexes } = editor.store.layout
    const box = lanes[laneIndexes.get(header.id) ?? -1]
    if (!box) return undefined
    const most = Math.max(MEASURES.laneMost, box.leastHeight)
    return { size: box.height, least: box.leastHeight, most }
  }
  const columns = columnsOf(editor, header)
  if (columns.length === 0) return undefined
  return {
    size: columns.reduce((sum, { width }) => sum + width, 0),
    least: columns.length * MEASURES.columnLeast,
    most: columns.length * MEASURES.columnMost,
  }
}

/** Where the far edge of a lane, phase or step of that size would lie. */
export function edgeLine(editor: Editor, header: Header, size: number): Rect {
  const { lanes, laneIndexes, phaseRow, stepRow, width, height } = editor.store.layout
  if (header.kind === 'lane') {
    const top = lanes[laneIndexes.get(header.id) ?? -1]?.y ?? 0
    return { x: 0, y: top + size - 1, width, height: 2 }
  }
  const left = columnsOf(editor, header)[0]?.x ?? 0
  const { y } = header.kind === 'phase' ? phaseRow : stepRow
  return { x: left + size - 1, y, width: 2, height: height - y }
}

/** The column of a step, or those of a phase. */
export function columnsOf({ store }: Editor, { id }: Header): readonly ColumnBox[] {
  return store.layout.columns.filter(({ step, phase }) => step.id === id || phase?.id === id)
}

export function clampSize({ least, most }: SizeRange, size: number): number {
  return Math.round(Math.min(Math.max(size, least), most))
}
