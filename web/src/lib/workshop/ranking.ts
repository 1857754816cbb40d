import type { Dots } from '@sightline/protocol'

export interface Ranked {
  readonly id: string
  /** The same for those with as many dots. */
  readonly rank: number
  readonly title: string
  readonly count: number
}

/** What is there still, the most first; what is gone from the board is left out. */
export function ranking(results: readonly Dots[], titleOf: (id: string) => string | undefined): Ranked[] {
  const there = results
    .flatMap(({ targetId, count }) => {
      const title = titleOf(targetId)
      return title === undefined ? [] : [{ id: targetId, title, count }]
    })
    .toSorted((a, b) => b.count - a.count)
  return there.map((row) => ({ ...row, rank: there.findIndex(({ count }) => count === row.count) + 1 }))
}

/** A line each, with tabs, as a spreadsheet takes it. */
export function rankingText(title: string, rows: readonly Ranked[]): string {
  const lines = rows.map((row) => `${row.rank}\t${row.title.replaceAll(/\s+/gu, ' ')}\t${row.count}`)
  return [title, ...lines].join('\n')
}
