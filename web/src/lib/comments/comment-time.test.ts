import { expect, test } from 'vitest'
import { commentTime } from './comment-time.ts'

const NOW = new Date(2026, 4, 12, 11, 0).getTime()

test.each([
  [new Date(2026, 4, 12, 9, 5), '09:05', '09:05'],
  [new Date(2026, 4, 11, 23, 59), 'yesterday', 'ayer'],
  [new Date(2026, 4, 8, 12, 0), '8 May', '8 may'],
  [new Date(2024, 4, 8, 12, 0), '8 May 2024', '8 may 2024'],
])('commentTime: %s', (then, english, spanish) => {
  expect(commentTime(then.getTime(), NOW, 'en')).toBe(english)
  expect(commentTime(then.getTime(), NOW, 'es')).toBe(spanish)
})
