import type { TouchpointFields } from '../../model/touchpoint.ts'

/** 0 to 10, weighted by importance, with how many touchpoints it rests on. */
export interface JourneyScore {
  /** Null when no touchpoint with an importance above 0 has been rated. */
  readonly score: number | null
  readonly covered: number
  readonly touchpoints: number
  /** `sum(importance x satisfaction)` and `sum(importance)` over the covered ones. */
  readonly weightedSum: number
  readonly weightSum: number
}

/** `sum(importance x satisfaction) / sum(importance)` over the touchpoints that have both. */
export function journeyScore(
  touchpoints: readonly Pick<TouchpointFields, 'importance' | 'satisfaction'>[],
): JourneyScore {
  let weightedSum = 0
  let weightSum = 0
  let covered = 0
  for (const { importance, satisfaction } of touchpoints) {
    if (importance === undefined || satisfaction === undefined) continue
    covered += 1
    weightedSum += importance * satisfaction
    weightSum += importance
  }
  const score = weightSum > 0 ? weightedSum / weightSum : null
  return { score, covered, touchpoints: touchpoints.length, weightedSum, weightSum }
}
