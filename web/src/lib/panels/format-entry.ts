import { minorDigits } from './format-money.ts'

/** A number as it stands in a field that can be typed over: without groups, with the decimals that it has. */
export function entryNumber(value: number | undefined, locale: string, scale = 1): string {
  if (value === undefined) return ''
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 })
    .format(value * scale)
    .replace('-', '−')
}

/** An amount of minor units as it stands in a field: `12,50`, and `18000` without a fraction. */
export function entryMoney(minor: number | undefined, currency: string, locale: string): string {
  if (minor === undefined) return ''
  const digits = minorDigits(currency)
  const units = minor / 10 ** digits
  const shown = Number.isInteger(units) ? 0 : digits
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  })
    .format(units)
    .replace('-', '−')
}
