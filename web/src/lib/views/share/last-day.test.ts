import { expect, test } from 'vitest'
import { dayAfter, dayOf } from './last-day.ts'

test.each(['2026-06-30', '2026-12-31', '2028-02-29', '2026-03-29', '2026-10-25'])(
  'dayAfter: %s, it works through the last moment of that day and not after',
  (day) => {
    const end = dayAfter(day)
    expect(dayOf(end)).toBe(day)
    expect(dayOf(end + 1)).not.toBe(day)
    expect(new Date(end).getHours()).toBe(0)
  },
)
