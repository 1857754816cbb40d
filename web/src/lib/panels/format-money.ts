import { largestRemainder } from '@sightline/blueprint/analysis'

/** Below so many whole units the smaller ones matter too, and are shown. */
const WHOLE_FROM = 100

/** How many digits the minor unit of a currency stands for: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** Money as text: whole units, or all digits when the amount is so small that they matter. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  return formatMoneyColumn([minor], currency, locale)[0] ?? ''
}

/**
 * Amounts that are read below each other, rounded by largest remainder so that they add up to their rounded sum.
 * The sum itself is the last of what comes back.
 */
export function formatMoneySum(
  minors: readonly number[],
  sum: number,
  currency: string,
  locale: string,
): readonly string[] {
  return formatMoneyColumn([...minors, sum], currency, locale, sum)
}

function formatMoneyColumn(
  minors: readonly number[],
  currency: string,
  locale: string,
  sum?: number,
): readonly string[] {
  const scale = 10 ** minorDigits(currency)
  const units = minors.map((minor) => minor / scale)
  const isWhole = units.every(Number.isInteger) || units.some((unit) => Math.abs(unit) >= WHOLE_FROM)
  const digits = isWhole ? 0 : minorDigits(currency)
  const step = 10 ** digits
  const steps = units.map((unit) => unit * step)
  const total = Math.round(sum === undefined ? 0 : (sum / scale) * step)
  const rounded =
    sum === undefined ? steps.map(Math.round) : [...largestRemainder(steps.slice(0, -1), total), total]
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  })
  return rounded.map((amount) => tidy(format.format(amount / step + 0)))
}

function tidy(text: string): string {
  return text.replace('-', '−').replaceAll('\u00a0', '\u202f')
}
