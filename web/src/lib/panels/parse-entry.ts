import { minorDigits } from './format-money.ts'
import { decimalToNumber, parseDecimal } from './parse-decimal.ts'

/** Why what was typed cannot be kept. */
export type EntryProblem =
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'notWhole' }
  | { readonly kind: 'tooSmall'; readonly bound: number }
  | { readonly kind: 'tooLarge'; readonly bound: number }
  | { readonly kind: 'tooFine'; readonly digits: number }

/** What was typed into a field for a number; an empty field is a value too: nothing said. */
export type Entry =
  | { readonly ok: true; readonly value: number | undefined }
  | { readonly ok: false; readonly problem: EntryProblem }

export interface NumberRule {
  /** Bounds in what is kept, not in what is shown. */
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
}

/** Reads a plain number. */
export function parseNumber(text: string, locale: string, rule: NumberRule = {}): Entry {
  return parseScaled(text, locale, rule, 1)
}

/** Reads a percentage, with or without its sign, as a decimal: `80 %` is 0.8. */
export function parsePercent(text: string, locale: string, rule: NumberRule = {}): Entry {
  return parseScaled(text.replace(/%\s*$/, ''), locale, rule, 100)
}

/** Reads an amount of money, with or without its sign, into minor units. */
export function parseMoney(text: string, locale: string, currency: string, rule: NumberRule = {}): Entry {
  const bare = text.replace(/\p{Sc}/gu, '').replace(new RegExp(`\\b${currency}\\b`, 'i'), '')
  if (bare.trim() === '') return { ok: true, value: undefined }
  const decimal = parseDecimal(bare, locale)
  if (!decimal) return { ok: false, problem: { kind: 'notANumber' } }
  const digits = minorDigits(currency)
  const fraction = decimal.fraction.padEnd(digits, '0')
  const dropped = fraction.slice(digits)
  if (decimal.fraction.length > digits && (digits === 0 || dropped !== '')) {
    return { ok: false, problem: { kind: 'tooFine', digits } }
  }
  const minor = Number(decimal.whole + fraction) * (decimal.negative ? -1 : 1) + 0
  return within(minor, { most: Number.MAX_SAFE_INTEGER, ...rule })
}

function parseScaled(text: string, locale: string, rule: NumberRule, scale: number): Entry {
  if (text.trim() === '') return { ok: true, value: undefined }
  const decimal = parseDecimal(text, locale)
  if (!decimal) return { ok: false, problem: { kind: 'notANumber' } }
  const value = decimalToNumber(decimal) / scale
  if (rule.whole && !Number.isInteger(value)) return { ok: false, problem: { kind: 'notWhole' } }
  return within(value, rule)
}

function within(value: number, { least, most }: NumberRule): Entry {
  if (least !== undefined && value < least) return { ok: false, problem: { kind: 'tooSmall', bound: least } }
  if (most !== undefined && value > most) return { ok: false, problem: { kind: 'tooLarge', bound: most } }
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: { kind: 'notANumber' } }
}
