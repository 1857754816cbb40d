/**
 * Rounds values to whole numbers that add up to `total`: each is rounded down, and what is then missing goes,
 * one at a time, to those that lost most. Equal losses are served in the order of the list.
 * Exact as long as the total is a safe integer.
 */
export function largestRemainder(values: readonly number[], total: number): number[] {
  const whole = values.map((value) => Math.floor(value) + 0)
  const missing = total - whole.reduce((sum, value) => sum + value, 0)
  if (values.length === 0 || missing === 0 || !Number.isFinite(missing)) return whole
  const byLoss = values
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
  const each = Math.floor(missing / values.length)
  const rest = missing - each * values.length
  byLoss.forEach(({ index }, rank) => {
    whole[index] = (whole[index] ?? 0) + each + (rank < rest ? 1 : 0)
  })
  return whole
}
