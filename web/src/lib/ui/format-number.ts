/** Figures as design.md writes them: a true minus, and a narrow space that does not break before the sign. */
export function formatPercent(share: number, locale: string, digits = 0): string {
  return tidy(formatOf('percent', locale, digits).format(share))
}

export function formatNumber(value: number, locale: string, digits = 0): string {
  return tidy(formatOf('decimal', locale, digits).format(value))
}

/** To make one takes longer than all else that is done for a frame. */
const known = new Map<string, Intl.NumberFormat>()

function formatOf(style: 'percent' | 'decimal', locale: string, digits: number): Intl.NumberFormat {
  const key = `${style} ${locale} ${digits}`
  const format =
    known.get(key) ??
    new Intl.NumberFormat(locale, {
      style,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: style === 'percent' ? 'auto' : 'always',
    })
  known.set(key, format)
  return format
}

function tidy(text: string): string {
  return text.replace('-', '−').replaceAll('\u00a0', '\u202f')
}
