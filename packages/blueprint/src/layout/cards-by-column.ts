import type { BoardLayout, CardBox, ColumnBox } from './board-layout.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'

/** The cards of a layout by the columns that they cover: gathered in no time, for a layout has them in columns. */
export interface CardsByColumn {
  /** How many share an area with `rect`. */
  count(rect: Rect): number
}

export function cardsByColumn({ cards, columns }: BoardLayout): CardsByColumn {
  const covering = columns.map((): CardBox[] => [])
  for (const card of cards.values()) {
    for (let at = card.fromColumn; at <= card.toColumn; at += 1) covering[at]?.push(card)
  }
  return {
    count: (rect) => {
      let count = 0
      const first = firstReaching(columns, rect.x)
      for (let at = first; (columns[at]?.x ?? Infinity) < rect.x + rect.width; at += 1) {
        for (const card of covering[at] ?? []) {
          const isNew = at === first || card.fromColumn === at
          if (isNew && overlaps(card, rect)) count += 1
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
