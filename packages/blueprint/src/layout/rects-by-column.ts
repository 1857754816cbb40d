import type { ColumnBox } from './board-layout.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'

/** Rectangles of a board by the columns that they cover: gathered in less time than any other index takes. */
export interface RectsByColumn {
  /** How many share an area with `rect`. */
  count(rect: Rect): number
}

/** Of rectangles that begin in a column, as cards do. */
export function rectsByColumn(columns: readonly ColumnBox[], rects: Iterable<Rect>): RectsByColumn {
  const covering = columns.map((): Rect[] => [])
  for (const rect of rects) {
    const right = rect.x + rect.width
    for (let at = firstReaching(columns, rect.x); (columns[at]?.x ?? Infinity) < right; at += 1)
      covering[at]?.push(rect)
  }
  return {
    count: (area) => {
      const right = area.x + area.width
      const first = firstReaching(columns, area.x)
      let count = 0
      for (let at = first, column = columns[at]; column && column.x < right; column = columns[(at += 1)]) {
        for (const rect of covering[at] ?? []) {
          const isNew = at === first || rect.x >= column.x
          if (isNew && overlaps(rect, area)) count += 1
        }
      }
      return count
    },
  }
}

/** The first column whose right end lies beyond an x. */
function firstReaching(columns: readonly ColumnBox[], x: number): number {
  let [low, high] = [0, columns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const column = columns[middle]
    if (column && column.x + column.width <= x) low = middle + 1
    else high = middle
  }
  return low
}
