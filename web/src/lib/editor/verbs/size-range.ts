import { MEASURES } from '@sightline/blueprint/layout'
import type { Rect } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { Resizable } from '../view-state.svelte.ts'

/** In board units. */
export interface SizeRange {
  readonly size: number
  readonly least: number
  readonly most: number
}

/** How large a lane or step is and may become; undefined when it is not shown. */
export function sizeRange({ store }: Editor, header: Resizable): SizeRange | undefined {
  const { lanes, laneIndexes, columns, columnIndexes } = store.layout
  if (header.kind === 'lane') {
    const box = lanes[laneIndexes.get(header.id) ?? -1]
    if (!box) return undefined
    const most = Math.max(MEASURES.laneMost, box.leastHeight)
    return { size: box.height, least: box.leastHeight, most }
  }
  const column = columns[columnIndexes.get(header.id) ?? -1]
  return column && { size: column.width, least: MEASURES.columnLeast, most: MEASURES.columnMost }
}

/** Where the far edge of a lane or step of that size would lie. */
export function edgeLine({ store }: Editor, header: Resizable, size: number): Rect {
  const { lanes, laneIndexes, columns, columnIndexes, stepRow, width, height } = store.layout
  if (header.kind === 'lane') {
    const top = lanes[laneIndexes.get(header.id) ?? -1]?.y ?? 0
    return { x: 0, y: top + size - 1, width, height: 2 }
  }
  const left = columns[columnIndexes.get(header.id) ?? -1]?.x ?? 0
  return { x: left + size - 1, y: stepRow.y, width: 2, height: height - stepRow.y }
}

export function clampSize({ least, most }: SizeRange, size: number): number {
  return Math.round(Math.min(Math.max(size, least), most))
}
