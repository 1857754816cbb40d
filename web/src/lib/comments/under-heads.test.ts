import { expect, test } from 'vitest'
import { isUnderHeads } from './under-heads.ts'

const LAYOUT = { laneHeaderWidth: 140, stepRow: { y: 32, height: 32 } }
const HEADS = { x: 76, y: 0, width: 140, height: 64 }
const CARD = { on: 'board', x: 300, y: 200, cell: 'pay' } as const

test.each([
  ['in sight', CARD, { x: 376, y: 200 }, false],
  ['scrolled under the lanes', CARD, { x: 200, y: 200 }, true],
  ['scrolled under the steps', CARD, { x: 376, y: 40 }, true],
  ['beside the board', { ...CARD, x: -40 }, { x: 100, y: 200 }, false],
  ['of a lane, in its header', { ...CARD, on: 'laneHeads', x: 126 }, { x: 202, y: 200 }, false],
  ['of a lane, under the steps', { ...CARD, on: 'laneHeads', x: 126 }, { x: 202, y: 20 }, true],
  ['of a step, under the lanes', { ...CARD, on: 'stepHeads', y: 30 }, { x: 100, y: 30 }, true],
] as const)('isUnderHeads: a pin %s', (_case, place, at, isUnder) => {
  expect(isUnderHeads(place, at, { heads: HEADS, layout: LAYOUT })).toBe(isUnder)
})
