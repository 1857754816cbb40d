const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * When something happened, as one would say it: "5 minutes ago", "yesterday", "3 May", "3 May 2024".
 * Undefined for less than a minute: the words for "now" belong to the sentence around it.
 */
export function relativeTime(thenMs: number, nowMs: number, locale: string): string | undefined {
  const agoMs = nowMs - thenMs
  if (agoMs < MINUTE) return undefined
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (agoMs < HOUR) return relative.format(-Math.floor(agoMs / MINUTE), 'minute')
  const days = calendarDays(thenMs, nowMs)
  if (days === 0) return relative.format(-Math.floor(agoMs / HOUR), 'hour')
  if (days < 7) return relative.format(-days, 'day')
  return calendarDate(thenMs, nowMs, locale)
}

/** "3 May" in the year of `nowMs`, with the year in any other. */
export function calendarDate(thenMs: number, nowMs: number, locale: string): string {
  const then = new Date(thenMs)
  const sameYear = then.getFullYear() === new Date(nowMs).getFullYear()
  return new Intl.DateTimeFormat(dayFirst(locale), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then)
}

/** Midnights between the two moments, where the browser is; rounded, since days of 23 and 25 hours exist. */
function calendarDays(thenMs: number, nowMs: number): number {
  return Math.round((midnight(nowMs) - midnight(thenMs)) / DAY)
}

function midnight(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}

/** The interface's English is not American: the day stands first. */
function dayFirst(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

export function capitalised(text: string, locale: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(locale) + rest.join('')
}
