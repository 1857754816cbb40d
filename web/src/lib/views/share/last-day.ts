/** The moment after the last one of a day, where the browser is: a link works until a day is over. */
export function dayAfter(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).getTime()
}

/** The last day on which something works that ends at this moment, as YYYY-MM-DD. */
export function dayOf(endMs: number): string {
  const last = new Date(endMs - 1)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${String(last.getFullYear()).padStart(4, '0')}-${pad(last.getMonth() + 1)}-${pad(last.getDate())}`
}
