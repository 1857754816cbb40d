/** What a spreadsheet would take for a formula, however many apostrophes stand before it. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const GUARDED = /^'+[=+\-@\t\r\n]/
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i

/** A cell that no spreadsheet runs: an apostrophe is put before what would be a formula. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}

/** Takes away the apostrophe of `guardFormula`. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
