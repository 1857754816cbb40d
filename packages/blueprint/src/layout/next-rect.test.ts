import { expect, test } from 'vitest'
import type { Direction } from './next-card.ts'
import { nextRect } from './next-rect.ts'
import type { Rect } from './rect.ts'

const size = { width: 100, height: 40 }
const at = (x: number, y: number): Rect => ({ x, y, ...size })
const from = at(0, 0)
const rects: readonly (readonly [string, Rect])[] = [
  ['itself', from],
  ['right', at(300, 10)],
  ['nearer, but off the way', at(150, 90)],
  ['below', at(10, 200)],
  ['far below', at(0, 600)],
  ['left', at(-400, -30)],
]

test.each<[Direction, string | undefined]>([
  ['right', 'right'],
  ['down', 'below'],
  ['left', 'left'],
  ['up', undefined],
])('nextRect: %s, %s', (direction, expected) => {
  expect(nextRect(from, rects, direction)).toBe(expected)
})

test('nextRect: nothing is out of reach, what lies between two directions is found by one of them', () => {
  for (const [x, y] of [
    [100, 100],
    [10, 300],
    [300, 10],
  ] as const) {
    const only = [['only', at(x, y)] as const]
    expect([nextRect(from, only, 'right'), nextRect(from, only, 'down')]).toContain('only')
  }
})
