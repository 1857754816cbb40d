import Papa from 'papaparse'
import { LANGUAGES } from '../../vocabulary/language.ts'
import { fold } from '../fold.ts'
import { CSV_ALIASES, CSV_HEADINGS } from '../headings/csv-headings.ts'
import { COLUMN_IDS } from './columns.ts'
import type { ColumnId } from './columns.ts'

export interface Sheet {
  readonly rows: readonly (readonly string[])[]
  /** Index of the row with the headings. */
  readonly headerRow: number
  /** By position; undefined where the heading is not known. */
  readonly columns: readonly (ColumnId | undefined)[]
  /** Indexes of rows whose quotes do not close. */
  readonly broken: readonly number[]
}

const DELIMITERS = [',', ';', '\t'] as const
/** Sheets may have a title and a note above their headings. */
const ROWS_LOOKED_AT = 12
const LEAST_KNOWN = 2

/** The table in a text, when one of its first rows names a column of titles and at least one other that is known. */
export function findSheet(text: string): Sheet | undefined {
  const lines = text.replace(/\r\n?/g, '\n')
  const tries = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(lines, { delimiter, newline: '\n', preview: ROWS_LOOKED_AT })
    return { delimiter, ...bestHeader(data) }
  })
  const best = tries.reduce((a, b) => (b.known > a.known ? b : a))
  if (best.known < LEAST_KNOWN) return undefined
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: best.delimiter, newline: '\n' })
  const columns = (data[best.row] ?? []).map(columnOf)
  const broken = errors.flatMap((error) =>
    error.type === 'Quotes' && error.row !== undefined ? [error.row] : [],
  )
  return { rows: data, headerRow: best.row, columns, broken: [...new Set(broken)] }
}

function bestHeader(rows: readonly (readonly string[])[]): { readonly row: number; readonly known: number } {
  let best = { row: 0, known: 0 }
  rows.forEach((cells, row) => {
    const ids = new Set(cells.map(columnOf).filter((id) => id !== undefined))
    if (ids.has('title') && ids.size > best.known) best = { row, known: ids.size }
  })
  return best
}

function columnOf(heading: string): ColumnId | undefined {
  return HEADINGS.get(foldHeading(heading))
}

/** Without what stands in brackets, such as a unit or a scale. */
function foldHeading(heading: string): string {
  const bare = fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
  return bare === '' ? fold(heading) : bare
}

const HEADINGS: ReadonlyMap<string, ColumnId> = new Map([
  ...COLUMN_IDS.flatMap((id) => (CSV_ALIASES[id] ?? []).map((alias) => [foldHeading(alias), id] as const)),
  ...COLUMN_IDS.flatMap((id) =>
    [id, ...LANGUAGES.map((language) => CSV_HEADINGS[language][id])].map(
      (name) => [foldHeading(name), id] as const,
    ),
  ),
])
