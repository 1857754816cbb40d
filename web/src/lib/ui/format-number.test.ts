import { expect, test } from 'vitest'
import { formatNumber, formatPercent } from './format-number.ts'

test('formatPercent: the same share in both languages, has each one’s spacing', () => {
  expect(formatPercent(1.01, 'en')).toBe('101%')
  expect(formatPercent(1.01, 'es')).toBe('101\u202f%')
})

test('formatPercent: below zero, has a true minus', () => {
  expect(formatPercent(-0.08, 'en')).toBe('−8%')
})

test('formatNumber: four digits, are grouped in both languages', () => {
  expect(formatNumber(4502.5, 'en', 1)).toBe('4,502.5')
  expect(formatNumber(4502.5, 'es', 1)).toBe('4.502,5')
})
