import type { Language } from '../../vocabulary/language.ts'
import { writeNumber } from './cell-number.ts'
import { writeWord } from './cell-words.ts'
import type { CellValue, ColumnType } from './columns.ts'

const SIGNS: Readonly<Record<string, string>> = { multiply: 'x', divide: '/' }

/** What `parseCell` reads back to the same value. */
export function formatCell(type: ColumnType, value: CellValue, language: Language): string {
  if (typeof value === 'boolean') return writeWord(value ? 'yes' : 'no', language)
  if (typeof value === 'number') return writeNumber(value, language === 'es')
  if (type.kind === 'word') return writeWord(value, language)
  if (type.kind === 'effect') return effect(value, language)
  return value
}

function effect(value: string, language: Language): string {
  const [op = '', by = ''] = value.split(' ')
  return `${SIGNS[op] ?? ''}${writeNumber(Number(by), language === 'es')}`
}
