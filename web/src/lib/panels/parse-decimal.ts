/** A number as a person typed it: kept as digits, so that money never passes through a binary fraction. */
export interface Decimal {
  readonly negative: boolean
  readonly whole: string
  readonly fraction: string
}

const SEPARATORS = /[.,]/g

/**
 * Reads a decimal with a comma or a point, in either language; undefined when it is none. Where one separator
 * stands before exactly three digits, the language decides whether it groups thousands: `1.500` is fifteen
 * hundred in Spanish and one and a half in English.
 */
export function parseDecimal(text: string, locale: string): Decimal | undefined {
  const clean = text.replace(/[\s\u00a0\u202f']/g, '').replace(/^[−–]/, '-')
  const match = /^([+-]?)([\d.,]+)$/.exec(clean)
  const digits = match?.[2]
  if (digits === undefined || !/\d/.test(digits)) return undefined
  const split = splitAtDecimal(digits, locale)
  return split && { negative: match?.[1] === '-', ...split }
}

export function decimalToNumber({ negative, whole, fraction }: Decimal): number {
  return Number(`${negative ? '-' : ''}${whole || '0'}.${fraction || '0'}`) + 0
}

function splitAtDecimal(digits: string, locale: string): Omit<Decimal, 'negative'> | undefined {
  const used = [...new Set(digits.match(SEPARATORS))]
  const last = digits.match(SEPARATORS)?.at(-1)
  if (last === undefined) return { whole: digits, fraction: '' }
  const parts = digits.split(last)
  if (used.length === 1 && (parts.length > 2 || groupsThousands(digits, last, locale))) {
    return isGrouped(digits, last) ? { whole: digits.replaceAll(last, ''), fraction: '' } : undefined
  }
  if (parts.length !== 2) return undefined
  const [whole = '', fraction = ''] = parts
  const group = used.find((separator) => separator !== last)
  if (group !== undefined && !isGrouped(whole, group)) return undefined
  return { whole: group === undefined ? whole : whole.replaceAll(group, ''), fraction }
}

function groupsThousands(digits: string, separator: string, locale: string): boolean {
  return separator === groupSeparator(locale) && isGrouped(digits, separator)
}

function isGrouped(digits: string, separator: string): boolean {
  const [first = '', ...rest] = digits.split(separator)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

function groupSeparator(locale: string): string {
  return locale.startsWith('es') ? '.' : ','
}
