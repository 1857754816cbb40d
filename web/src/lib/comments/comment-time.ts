/** When something was said, as short as can be: "10:42" today, "yesterday", "8 May", "8 May 2024". */
export function commentTime(thenMs: number, nowMs: number, locale: string): string {
  const days = Math.round((midnight(nowMs) - midnight(thenMs)) / 86_400_000)
  if (days <= 0) return format(thenMs, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day')
  const isThisYear = new Date(thenMs).getFullYear() === new Date(nowMs).getFullYear()
  return format(thenMs, locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}

/** The whole moment, for who wants to know. */
export function commentMoment(thenMs: number, locale: string): string {
  return format(thenMs, locale, { dateStyle: 'long', timeStyle: 'short' })
}

function format(ms: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(ms)
}

function midnight(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}
