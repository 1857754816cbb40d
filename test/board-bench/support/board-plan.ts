/** How many cards the boards have. */
export const SIZES = [200, 1000, 5000] as const
export type Size = (typeof SIZES)[number]

/** A board of five lanes, so many columns, and as many cards in each cell: it grows in both directions, as boards do. */
export interface BoardPlan {
  readonly columns: number
  readonly cardsInCell: number
}

const lanes = 5
const CARDS_IN_CELL: Readonly<Record<Size, number>> = { 200: 2, 1000: 4, 5000: 8 }

export function planOf(size: Size): BoardPlan {
  const cardsInCell = CARDS_IN_CELL[size]
  return { cardsInCell, columns: size / lanes / cardsInCell }
}

/** Where a card stands, all counted from 0. */
export interface Spot {
  readonly lane: number
  readonly column: number
  readonly rank: number
}

export function spotsOf({ columns, cardsInCell }: BoardPlan): readonly Spot[] {
  const cells = Array.from({ length: columns * lanes }, (_, cell) => cell)
  return cells.flatMap((cell) =>
    Array.from({ length: cardsInCell }, (_, rank) => ({
      lane: cell % lanes,
      column: Math.floor(cell / lanes),
      rank,
    })),
  )
}

export function idOf({ lane, column, rank }: Spot): string {
  return `card-${column}-${lane}-${rank}`
}

/** As long as titles are: two lines on a card. */
export function titleLines(id: string): readonly string[] {
  return ['Checks the order', `of ${id}`]
}

export interface PlannedLink {
  readonly from: Spot
  readonly to: Spot
}

/**
 * Half as many links as cards, one from every other card: by turns on to the next column of the same lane and down to
 * the next lane of the same column; where there is no such cell, the other way.
 */
export function linksOf(plan: BoardPlan): readonly PlannedLink[] {
  const sources = spotsOf(plan).filter((_, index) => index % 2 === 0)
  return sources.map((from, index) => ({ from, to: nextSpot(from, plan, index % 2 === 0) }))
}

function nextSpot(from: Spot, { columns }: BoardPlan, prefersColumn: boolean): Spot {
  const [hasColumn, hasLane] = [from.column + 1 < columns, from.lane + 1 < lanes]
  if (hasColumn && (prefersColumn || !hasLane)) return { ...from, column: from.column + 1 }
  return hasLane ? { ...from, lane: from.lane + 1 } : { ...from, column: from.column - 1 }
}
