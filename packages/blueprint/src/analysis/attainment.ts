import type { Metric } from '../model/touchpoint.ts'

/** How far a value came from its baseline to its target; `value` 1 is all the way. */
export type Attainment =
  | { readonly state: 'noData' }
  | {
      readonly state: 'behind' | 'onTrack' | 'met'
      readonly value: number
      readonly baseline: number
      readonly target: number
      readonly actual: number
    }

/** `(actual - baseline) / (target - baseline)`, whichever way the target lies. Where both are equal, holding the level is meeting it. */
export function attainmentOf(
  metric: Pick<Metric, 'baseline' | 'target' | 'actual' | 'higherIsBetter'> | undefined,
): Attainment {
  if (metric?.baseline === undefined || metric.target === undefined || metric.actual === undefined) {
    return { state: 'noData' }
  }
  const { baseline, target, actual } = metric
  const value =
    target === baseline
      ? held(metric.higherIsBetter, actual, target)
      : (actual - baseline) / (target - baseline)
  const state = value >= 1 ? 'met' : value >= 0.5 ? 'onTrack' : 'behind'
  return { state, value, baseline, target, actual }
}

function held(higherIsBetter: boolean | undefined, actual: number, level: number): number {
  return (higherIsBetter === false ? actual <= level : actual >= level) ? 1 : 0
}
