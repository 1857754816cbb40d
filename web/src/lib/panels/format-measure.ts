import { formatNumber } from '#lib/ui/format-number.ts'

/** A measured number with at most two decimals and its unit: `48%`, `48 %`, `3.5 days`. */
export function formatMeasure(value: number, unit: string | undefined, locale: string): string {
  const digits = [0, 1, 2].find((count) => Number(value.toFixed(count)) === value) ?? 2
  const figure = formatNumber(value, locale, digits)
  if (!unit) return figure
  if (unit === '%') return locale.startsWith('es') ? `${figure}\u202f%` : `${figure}%`
  return `${figure} ${unit}`
}
