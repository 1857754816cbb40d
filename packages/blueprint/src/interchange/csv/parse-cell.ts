import { isoDate } from '../../doc/checks.ts'
import type { ImportReason } from '../import-report.ts'
import { oneLine } from '../cut-text.ts'
import { readNumber } from './cell-number.ts'
import { readWord } from './cell-words.ts'
import type { CellValue, ColumnType } from './columns.ts'

export type ParsedCell =
  | {
      readonly value: CellValue
      /** The reading is one of two that were possible. */ readonly guessed?: boolean
    }
  | { readonly why: ImportReason }

/** Reads a cell that is not empty. Text is not cut here: the caller knows where its rest belongs. */
export function parseCell(type: ColumnType, text: string): ParsedCell {
  switch (type.kind) {
    case 'text':
      return { value: type.lines ? text : oneLine(text) }
    case 'number':
      return parseNumber(type, text)
    case 'word':
      return found(readWord(text, type.words), 'unknownWord')
    case 'flag': {
      const word = readWord(text, FLAGS)
      return word === undefined ? { why: 'unknownWord' } : { value: word === 'yes' }
    }
    case 'date':
      return parseDate(text)
    case 'effect':
      return parseEffect(text)
  }
}

const FLAGS = ['yes', 'no'] as const

function found(value: string | undefined, why: ImportReason): ParsedCell {
  return value === undefined ? { why } : { value }
}

function parseNumber(type: ColumnType & { kind: 'number' }, text: string): ParsedCell {
  const read = readNumber(text)
  if (!read) return { why: 'notANumber' }
  const asPercent = type.share === true && !read.percent && read.value > 1 && read.value <= 100
  const value = asPercent ? read.value / 100 : read.value
  if (value < type.least || value > type.most || (type.whole === true && !Number.isInteger(value))) {
    return { why: 'outOfRange' }
  }
  return asPercent || read.unsure ? { value, guessed: true } : { value }
}

/** Days before months where the order is open. */
function parseDate(text: string): ParsedCell {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)
  const european = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (iso) return isoOf(iso[1], iso[2], iso[3])
  if (!european) return { why: 'notADate' }
  const [, first = '', second = '', year] = european
  if (Number(second) > 12) return isoOf(year, first, second)
  const date = isoOf(year, second, first)
  return 'value' in date && Number(first) <= 12 && first !== second ? { ...date, guessed: true } : date
}

function isoOf(year = '', month = '', day = ''): ParsedCell {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isoDate(date) ? { value: date } : { why: 'notADate' }
}

/** `+n` and `-n` add, `xn` multiplies, `/n` divides; kept as `op by`. */
function parseEffect(text: string): ParsedCell {
  const [, sign = '', digits = ''] = /^([x×*/÷+]?)\s*(.*)$/i.exec(text) ?? []
  const number = readNumber(digits)
  if (!number) return { why: 'notANumber' }
  const op = sign === '' || sign === '+' ? 'add' : /[/÷]/.test(sign) ? 'divide' : 'multiply'
  if (op === 'divide' && number.value <= 0) return { why: 'outOfRange' }
  return { value: `${op} ${String(number.value)}` }
}
