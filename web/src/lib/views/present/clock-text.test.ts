import { expect, test } from 'vitest'
import { clockText } from './clock-text.ts'

test.each([
  [0, '0:00'],
  [61_900, '1:01'],
  [760_000, '12:40'],
  [3_605_000, '1:00:05'],
])('clockText: after %i ms, %s', (passedMs, text) => {
  expect(clockText(passedMs)).toBe(text)
})
