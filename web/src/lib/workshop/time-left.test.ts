import { expect, test } from 'vitest'
import { timeLeftText } from './time-left.ts'

test.each([
  [300_000, '5:00'],
  [299_001, '5:00'],
  [65_000, '1:05'],
  [1, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
  [3_723_000, '1:02:03'],
])('timeLeftText: %i ms, reads %s', (leftMs, text) => {
  expect(timeLeftText(leftMs)).toBe(text)
})
