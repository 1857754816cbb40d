import { oneLine, cutText } from '../cut-text.ts'
import type { ReportBuilder } from '../report-builder.ts'
import { COLUMNS } from './columns.ts'
import type { CellValue, ColumnId } from './columns.ts'
import type { Sheet } from './find-sheet.ts'
import { unguardFormula } from './guard-formula.ts'
import { parseCell } from './parse-cell.ts'

/** One row of a sheet: what its columns say, and what found no column. */
export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly line: number
  readonly values: ReadonlyMap<ColumnId, CellValue>
  /** As written, where it is not empty. */
  readonly texts: ReadonlyMap<ColumnId, string>
  /** `heading: text` of what has no column, or was too long for its own. */
  readonly extras: readonly string[]
}

interface Heading {
  /** Undefined for columns that are not known, and for the second of a kind. */
  readonly id: ColumnId | undefined
  readonly name: string
}

/** Reads rows by the headings of their sheet. */
export class RowReader {
  readonly #sheet: Sheet
  readonly #headings: readonly Heading[]
  readonly #report: ReportBuilder

  constructor(sheet: Sheet, report: ReportBuilder) {
    this.#sheet = sheet
    this.#report = report
    this.#headings = this.#readHeadings()
  }

  has(column: ColumnId): boolean {
    return this.#headings.some((heading) => heading.id === column)
  }

  /** All rows below the headings that are not empty. */
  rows(): SheetRow[] {
    const { rows, headerRow, broken } = this.#sheet
    for (const index of broken) {
      this.#report.lose({
        what: 'row',
        value: (rows[index] ?? []).join(' '),
        why: 'brokenQuotes',
        line: index + 1,
      })
    }
    rows.slice(0, headerRow).forEach((cells, index) => {
      const text = oneLine(cells.join(' '))
      if (text !== '' && !/^sep=.?$/i.test(text))
        this.#report.lose({ what: 'line', value: text, why: 'unknownLine', line: index + 1 })
    })
    return rows.flatMap((cells, index) =>
      index > headerRow && cells.some((cell) => cell.trim() !== '') ? [this.#row(cells, index + 1)] : [],
    )
  }

  #row(cells: readonly string[], line: number): SheetRow {
    const values = new Map<ColumnId, CellValue>()
    const texts = new Map<ColumnId, string>()
    const extras: string[] = []
    cells.forEach((cell, index) => {
      const text = unguardFormula(cell.trim())
      if (text === '') return
      const { id, name } = this.#headings[index] ?? { id: undefined, name: '' }
      if (id === undefined) {
        extras.push(name === '' ? text : `${name}: ${text}`)
        return
      }
      texts.set(id, text)
      const rest = this.#read(id, name, text, line, values)
      if (rest !== '') extras.push(`${name}: …${rest}`)
    })
    return { line, values, texts, extras }
  }

  /** Puts the value of a cell into its row and returns what was too long for it. */
  #read(id: ColumnId, name: string, text: string, line: number, values: Map<ColumnId, CellValue>): string {
    const type = COLUMNS[id]
    const parsed = parseCell(type, text)
    if ('why' in parsed) {
      const read = id === 'failPoint' ? asRecovery(text, values) : LATER.has(id)
      if (!read) this.#report.lose({ what: 'value', value: text, why: parsed.why, column: name, line })
      return ''
    }
    this.#report.mapped()
    if (parsed.guessed === true)
      this.#report.guess({ what: 'value', value: text, readAs: String(parsed.value), line })
    if (type.kind !== 'text' || typeof parsed.value !== 'string') {
      values.set(id, parsed.value)
      return ''
    }
    const { head, rest } = cutText(parsed.value, type.most)
    values.set(id, head)
    if (rest !== '') this.#report.lose({ what: 'value', value: rest, why: 'tooLong', column: name, line })
    return id === 'notes' ? '' : rest
  }

  #readHeadings(): Heading[] {
    const { rows, headerRow, columns } = this.#sheet
    const seen = new Set<ColumnId>()
    return (rows[headerRow] ?? []).map((cell, index) => {
      const id = columns[index]
      const name = oneLine(unguardFormula(cell.trim()))
      if (id === undefined) {
        if (name !== '')
          this.#report.lose({ what: 'column', value: name, why: 'unknownColumn', line: headerRow + 1 })
        return { id, name }
      }
      if (seen.has(id)) {
        this.#report.lose({ what: 'column', value: name, why: 'repeatedColumn', line: headerRow + 1 })
        return { id: undefined, name }
      }
      seen.add(id)
      return { id, name }
    })
  }
}

/** Columns whose words the placing of the card looks at once more. */
const LATER: ReadonlySet<ColumnId> = new Set(['stage', 'laneKind'])

/** A fail point that is no yes or no says how to recover. */
function asRecovery(text: string, values: Map<ColumnId, CellValue>): boolean {
  if (values.has('recovery')) return false
  values.set('recovery', cutText(text, COLUMNS.recovery.most).head)
  return true
}
