/** -100 to 100, with the half width of its 95 % interval; passives count in `n`. */
export interface Nps {
  readonly score: number
  readonly margin: number
  readonly promoters: number
  readonly detractors: number
  readonly n: number
}

/** `100 (p - d)` of answers from 0 to 10: promoters give 9 and 10, detractors 0 to 6. Undefined without an answer. */
export function netPromoterScore(answers: readonly number[]): Nps | undefined {
  const n = answers.length
  if (n === 0) return undefined
  const promoters = answers.filter((answer) => answer >= 9).length
  const detractors = answers.filter((answer) => answer <= 6).length
  const difference = (promoters - detractors) / n
  const variance = (promoters + detractors) / n - difference ** 2
  return { score: 100 * difference, margin: 196 * Math.sqrt(variance / n), promoters, detractors, n }
}
