import { expect, test } from 'vitest'
import { calendarDate, capitalised, relativeTime } from './relative-time.ts'

const noon = new Date(2026, 10, 22, 12, 0).getTime()
const at = (...date: [number, number, number, number, number]): number => new Date(...date).getTime()

test.each([
  ['in the future, by a clock that runs ahead', noon + 5_000, undefined, undefined],
  ['half a minute', noon - 30_000, undefined, undefined],
  ['five minutes', noon - 5 * 60_000, '5 minutes ago', 'hace 5 minutos'],
  ['three hours', at(2026, 10, 22, 9, 0), '3 hours ago', 'hace 3 horas'],
  ['late yesterday, only 13 hours', at(2026, 10, 21, 23, 0), 'yesterday', 'ayer'],
  ['six days', at(2026, 10, 16, 18, 0), '6 days ago', 'hace 6 días'],
  ['this year', at(2026, 4, 3, 12, 0), '3 May', '3 de mayo'],
  ['another year', at(2024, 4, 3, 12, 0), '3 May 2024', '3 de mayo de 2024'],
])('relativeTime: %s, in both languages', (_, then, english, spanish) => {
  expect(relativeTime(then, noon, 'en')).toBe(english)
  expect(relativeTime(then, noon, 'es')).toBe(spanish)
})

test('relativeTime: minutes past midnight, count as minutes and not as yesterday', () => {
  expect(relativeTime(at(2026, 10, 21, 23, 50), at(2026, 10, 22, 0, 10), 'en')).toBe('20 minutes ago')
})

test('calendarDate: the first day of a year, has no year of its own', () => {
  expect(calendarDate(at(2026, 0, 1, 0, 0), noon, 'en')).toBe('1 January')
})

test('capitalised: an accent, keeps it', () => {
  expect(capitalised('ángulo', 'es')).toBe('Ángulo')
})
