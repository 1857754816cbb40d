/** The last column that a card covers: as far as there are any; a span that is no count covers its own alone. */
export function lastColumnOf(first: number, span: number | undefined, count: number): number {
  const columns = span !== undefined && Number.isFinite(span) ? Math.max(Math.trunc(span), 1) : 1
  return Math.min(first + columns, count) - 1
}
