import { expect, test } from 'vitest'
import { arrowLine } from './arrow-line.ts'

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 })

test('arrow: from a thing to one at its right, from edge to edge with a gap', () => {
  expect(arrowLine(box(0, 0), box(300, 0))).toEqual({ from: { x: 105, y: 20 }, to: { x: 295, y: 20 } })
})

test('arrow: to one below, by the lower edge', () => {
  expect(arrowLine(box(0, 0), box(0, 200))).toEqual({ from: { x: 50, y: 45 }, to: { x: 50, y: 195 } })
})

test('arrow: between places, as they are', () => {
  expect(arrowLine({ x: 1, y: 2 }, { x: 30, y: 40 })).toEqual({ from: { x: 1, y: 2 }, to: { x: 30, y: 40 } })
})

test.each([
  ['things that lie on each other', box(0, 0), box(20, 10)],
  ['the same thing', box(0, 0), box(0, 0)],
  ['a place within the thing', box(0, 0), { x: 60, y: 20 }],
])('arrow: %s, none', (_case, from, to) => {
  expect(arrowLine(from, to)).toBeUndefined()
})
