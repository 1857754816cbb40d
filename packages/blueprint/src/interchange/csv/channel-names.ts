/** The names in a cell: between semicolons, bars or lines where there are any, else between commas; a backslash keeps the next character. */
export function splitChannels(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\;|\n])+/gsu) ?? []
  const several = /[;|\n]/.test(cell.replace(/\\./gsu, ''))
  const names = several ? parts : cell.split(',')
  const clean = names.map((name) => name.replace(/\\(.)/gsu, '$1').replace(/\s+/g, ' ').trim())
  return [...new Set(clean.filter((name) => name !== ''))]
}

/** A closing semicolon says that the commas of a single name belong to it. */
export function joinChannels(names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[\\;|]/g, '\\$&'))
  return names.length === 1 && /[,\\;|]/.test(names[0] ?? '') ? `${escaped.join('')};` : escaped.join('; ')
}
