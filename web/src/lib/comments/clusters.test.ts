import { expect, test } from 'vitest'
import { groupPins } from './clusters.ts'
import type { Pin } from './clusters.ts'

function pin(threadId: string, x: number, cell: string): Pin {
  return { threadId, place: { on: 'board', x, y: 0, cell }, count: 1, isUnread: false }
}

function groups(pins: readonly Pin[], zoom: number): string[] {
  return groupPins(pins, zoom).map((group) => group.pins.map(({ threadId }) => threadId).join(' '))
}

const PINS = [pin('a', 10, 'pay'), pin('b', 90, 'pay'), pin('c', 10, 'pay'), pin('d', 300, 'run')]

test('groupPins: near, two threads about one card share a pin', () => {
  expect(groups(PINS, 1)).toEqual(['a c', 'b', 'd'])
  expect(groups(PINS, 0.6)).toEqual(['a c', 'b', 'd'])
})

test('groupPins: far away, a cell has one pin', () => {
  expect(groups(PINS, 0.59)).toEqual(['a b c', 'd'])
})
