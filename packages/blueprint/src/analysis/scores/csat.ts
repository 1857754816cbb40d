/** The share of satisfied answers, 0 to 1, with its 95 % Wilson interval. */
export interface Csat {
  readonly share: number
  readonly from: number
  readonly to: number
  readonly satisfied: number
  readonly n: number
}

/** The normal quantile of a 95 % interval. */
const Z = 1.959963984540054

/** The share of 4 and 5 among answers of 1 to 5. Undefined without an answer. */
export function customerSatisfaction(answers: readonly number[]): Csat | undefined {
  const n = answers.length
  if (n === 0) return undefined
  const satisfied = answers.filter((answer) => answer >= 4).length
  const share = satisfied / n
  const centre = share + Z ** 2 / (2 * n)
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  const scale = 1 + Z ** 2 / n
  return { share, from: (centre - spread) / scale, to: (centre + spread) / scale, satisfied, n }
}
