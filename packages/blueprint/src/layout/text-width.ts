import { ADVANCE_WIDTHS, UNITS_PER_EM } from './advance-widths.ts'
import { classWidthEm } from './class-width.ts'
import type { TextStyle } from './text-style.ts'

/** Every table ends below this code point. */
const TABLE_END = 0x2400

/** What kerning, rounding and the reader's machine may add to the sum of the advances. */
const SAFETY = 1.015

const tables = new Map<TextStyle['weight'], Float32Array>()

/** Width of one character in ems, the safety included. */
export function charWidthEm(codePoint: number, weight: TextStyle['weight']): number {
  if (codePoint >= TABLE_END) return classWidthEm(codePoint) * SAFETY
  return tableOf(weight)[codePoint] ?? 0
}

/** Width in px of a text on one line; a little more than what a browser measures. */
export function textWidthPx(text: string, style: TextStyle): number {
  let em = 0
  for (const char of text) em += charWidthEm(char.codePointAt(0) ?? 0, style.weight)
  return em * style.sizePx
}

function tableOf(weight: TextStyle['weight']): Float32Array {
  const known = tables.get(weight)
  if (known) return known
  const table = new Float32Array(TABLE_END)
  for (let codePoint = 0; codePoint < TABLE_END; codePoint += 1) {
    table[codePoint] = classWidthEm(codePoint) * SAFETY
  }
  for (const [first, advances, added] of ADVANCE_WIDTHS) {
    const more = weight === 500 ? added.split(' ') : []
    for (const [offset, units] of advances.split(' ').entries()) {
      const codePoint = first + offset
      if (units === '-' || table[codePoint] === 0) continue
      table[codePoint] =
        units === ''
          ? (table[letterOf(codePoint)] ?? 0)
          : ((Number(units) + Number(more[offset] ?? 0)) / UNITS_PER_EM) * SAFETY
    }
  }
  table[0x09] = (table[0x20] ?? 0) * 8
  tables.set(weight, table)
  return table
}

/** What a letter with marks is without them. */
function letterOf(codePoint: number): number {
  return String.fromCodePoint(codePoint).normalize('NFD').codePointAt(0) ?? codePoint
}
