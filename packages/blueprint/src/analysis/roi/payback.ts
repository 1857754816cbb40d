/**
 * Months until what came in covers what was spent, interpolated within the month. Null when that does not
 * happen within the flows, or nothing flows at all. Months before the first flow do not count as paid back.
 */
export function paybackMonths(flows: readonly number[]): number | null {
  const first = flows.findIndex((flow) => flow !== 0)
  if (first < 0) return null
  let before = 0
  for (let t = first; t < flows.length; t += 1) {
    const flow = flows[t] ?? 0
    if (before + flow >= 0) return t === first ? t : t - 1 + -before / flow
    before += flow
  }
  return null
}
