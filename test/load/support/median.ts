export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  const other = sorted[Math.ceil((sorted.length - 1) / 2)]
  return middle === undefined || other === undefined ? Number.NaN : (middle + other) / 2
}
