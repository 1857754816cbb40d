import { entryMoney, entryNumber } from '../format-entry.ts'
import { formatMoney } from '../format-money.ts'
import { parseMoney, parseNumber, parsePercent } from '../parse-entry.ts'
import type { Entry, NumberRule } from '../parse-entry.ts'
import { formatMeasure } from '../format-measure.ts'

/** How one kind of number is read from a field, put into one, and shown where it cannot be edited. */
export interface EntryKind {
  readonly parse: (text: string) => Entry
  readonly entry: (value: number | undefined) => string
  readonly show: (value: number) => string
  /** A bound, as an error names it: without a unit that would have to agree with its number. */
  readonly bound: (value: number) => string
  /** Stands beside the field, on the side where the language writes it. */
  readonly unit?: string
  readonly unitFirst?: boolean
}

export function numberEntry(locale: string, rule: NumberRule = {}, unit?: string): EntryKind {
  return {
    parse: (text) => parseNumber(text, locale, rule),
    entry: (value) => entryNumber(value, locale),
    show: (value) => formatMeasure(value, unit, locale),
    bound: (value) => formatMeasure(value, undefined, locale),
    ...(unit ? { unit } : {}),
  }
}

export function percentEntry(locale: string, rule: NumberRule = {}): EntryKind {
  return {
    parse: (text) => parsePercent(text, locale, rule),
    entry: (value) => entryNumber(value, locale, 100),
    show: (value) => formatMeasure(value * 100, '%', locale),
    bound: (value) => formatMeasure(value * 100, '%', locale),
    unit: '%',
  }
}

export function moneyEntry(locale: string, currency: string, rule: NumberRule = {}): EntryKind {
  return {
    parse: (text) => parseMoney(text, locale, currency, rule),
    entry: (value) => entryMoney(value, currency, locale),
    show: (value) => formatMoney(value, currency, locale),
    bound: (value) => formatMoney(value, currency, locale),
    ...currencySign(locale, currency),
  }
}

function currencySign(
  locale: string,
  currency: string,
): { readonly unit: string; readonly unitFirst: boolean } {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const at = parts.findIndex((part) => part.type === 'currency')
  return { unit: parts[at]?.value ?? currency, unitFirst: at === 0 }
}
