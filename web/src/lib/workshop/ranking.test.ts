import { expect, test } from 'vitest'
import { ranking, rankingText } from './ranking.ts'

const TITLES: Readonly<Record<string, string>> = { a: 'Pay\nonline', b: 'Return', c: 'Wait' }
const results = [
  { targetId: 'a', count: 2 },
  { targetId: 'gone', count: 9 },
  { targetId: 'b', count: 5 },
  { targetId: 'c', count: 2 },
]

test('ranking: as many dots, the same rank; what is gone is left out', () => {
  const rows = ranking(results, (id) => TITLES[id])
  expect(rows.map(({ id, rank, count }) => [id, rank, count])).toEqual([
    ['b', 1, 5],
    ['a', 2, 2],
    ['c', 2, 2],
  ])
})

test('rankingText: a line each, a title of several lines stays one', () => {
  const rows = ranking(results, (id) => TITLES[id])
  expect(rankingText('First', rows)).toBe('First\n1\tReturn\t5\n2\tPay online\t2\n2\tWait\t2')
})
