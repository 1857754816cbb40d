import { expect, test } from 'vitest'
import { spreadMs } from './provider.ts'

test('spreadMs: many cut off at once, they come back at different times and never all too late', () => {
  expect(spreadMs(0, () => 0)).toBe(50)
  expect(spreadMs(0, () => 1)).toBe(200)
  expect(spreadMs(3, () => 0.5)).toBe(1000)
  expect(spreadMs(50, () => 1)).toBe(5000)
})
