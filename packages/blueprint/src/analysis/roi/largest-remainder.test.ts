import { expect, test } from 'vitest'
import { largestRemainder } from './largest-remainder.ts'

test('largestRemainder: thirds of 100, the first gets the cent', () => {
  expect(largestRemainder([33.333, 33.333, 33.333], 100)).toEqual([34, 33, 33])
})

test('largestRemainder: the largest loss is made good first', () => {
  expect(largestRemainder([1.2, 1.9, 0.9], 4)).toEqual([1, 2, 1])
})

test('largestRemainder: negative values, the total still holds', () => {
  const rounded = largestRemainder([-1.5, -0.25, 0.75], -1)
  expect(rounded.reduce((sum, value) => sum + value)).toBe(-1)
})

test('largestRemainder: a total far off is spread over all', () => {
  expect(largestRemainder([1, 1, 1], 10)).toEqual([4, 3, 3])
})

test('largestRemainder: nothing to round, an empty list', () => {
  expect(largestRemainder([], 5)).toEqual([])
})
