/** Rows as text: the first column to the left, the others to the right, each as wide as it has to be. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const text = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  )
  return text.map((row) => row.join('  ').trimEnd()).join('\n')
}

/** Three digits of it, or all before the point. */
export function shortNumber(value: number): string {
  if (Number.isNaN(value)) return '-'
  if (!Number.isFinite(value)) return 'never'
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}
