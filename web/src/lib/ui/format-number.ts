/** Figures as design.md writes them: a true minus, and a narrow space that does not break before the sign. */
export function formatPercent(share: number, locale: string, digits = 0): string {
  return tidy(
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(share),
  )
}

export function formatNumber(value: number, locale: string, digits = 0): string {
  return tidy(
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    }).format(value),
  )
}

function tidy(text: string): string {
  return text.replace('-', '−').replaceAll('\u00a0', '\u202f')
}
