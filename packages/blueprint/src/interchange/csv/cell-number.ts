export interface ReadNumber {
  readonly value: number
  /** One separator and three digits after it: read as decimals, though it may have meant thousands. */
  readonly unsure: boolean
  readonly percent: boolean
}

/** A number with a decimal comma or point; with both, the later one is the decimal. Undefined when it is none. */
export function readNumber(text: string): ReadNumber | undefined {
  const bare = text.replace(/[\s\u00A0\u202F]/g, '').replace(/^[€$£]|(€|EUR|USD|min)$/gi, '')
  const percent = bare.endsWith('%')
  const digits = percent ? bare.slice(0, -1) : bare
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)(e[+-]?\d+)?$/i.test(digits)) return undefined
  const value = Number(withPoint(digits))
  if (!Number.isFinite(value)) return undefined
  return {
    value: percent ? value / 100 : value,
    unsure: /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(digits),
    percent,
  }
}

function withPoint(digits: string): string {
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    const [decimal, thousands] = comma > point ? [',', '.'] : ['.', ',']
    return digits.split(thousands).join('').replace(decimal, '.')
  }
  const separator = comma >= 0 ? ',' : '.'
  const several = digits.split(separator).length > 2
  return several ? digits.split(separator).join('') : digits.replace(',', '.')
}

/** The shortest decimals that read back to the same number. */
export function writeNumber(value: number, decimalComma: boolean): string {
  return decimalComma ? String(value).replace('.', ',') : String(value)
}
