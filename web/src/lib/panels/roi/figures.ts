import { formatPercent } from '#lib/ui/format-number.ts'
import { formatMeasure } from '../format-measure.ts'
import { formatMoney, formatMoneySum } from '../format-money.ts'

/** Writes the figures of one blueprint in one language. */
export class Figures {
  readonly locale: string
  readonly currency: string

  constructor(locale: string, currency: string) {
    this.locale = locale
    this.currency = currency
  }

  money(minor: number): string {
    return formatMoney(minor, this.currency, this.locale)
  }

  /** Amounts that are read below each other, and their sum at the end. */
  moneySum(minors: readonly number[], sum: number): readonly string[] {
    return formatMoneySum(minors, sum, this.currency, this.locale)
  }

  /** A return or an attainment: whole per cent. */
  percent(share: number): string {
    return formatPercent(share, this.locale)
  }

  /** A share or a rate: with its decimals, at most `digits`. */
  share(share: number, digits = 1): string {
    return this.measure(Number((share * 100).toFixed(digits)), '%')
  }

  measure(value: number, unit?: string): string {
    return formatMeasure(value, unit, this.locale)
  }

  /** One decimal, as months of payback have it. */
  tenth(value: number): string {
    return new Intl.NumberFormat(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
      value,
    )
  }
}
