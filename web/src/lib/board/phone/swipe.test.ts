import { expect, test } from 'vitest'
import { swipeDirection } from './swipe.ts'

test('swipeDirection: a long flat stroke, the step that it pulls in', () => {
  expect(swipeDirection(-90, 10)).toBe(1)
  expect(swipeDirection(90, -10)).toBe(-1)
})

test('swipeDirection: short or steep, nowhere', () => {
  expect(swipeDirection(-40, 0)).toBe(0)
  expect(swipeDirection(-90, 80)).toBe(0)
  expect(swipeDirection(0, 200)).toBe(0)
})
