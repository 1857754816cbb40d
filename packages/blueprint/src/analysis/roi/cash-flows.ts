import type { Action } from '../../model/action.ts'
import { benefitOf } from './drivers/driver-kinds.ts'

/** Money by month, unrounded, in minor units; index 0 is the month in which the counting starts. */
export interface CashFlows {
  readonly benefits: readonly number[]
  readonly costs: readonly number[]
}

export interface CashFlowTerms {
  readonly oneOffCost: number
  readonly monthlyCost: number
  readonly rampMonths: number
  readonly horizonMonths: number
  readonly confidence: number
  /** Benefit in month `t` at full effect, before confidence. */
  readonly benefitIn: (t: number) => number
}

/** The share of the full effect that is there in month `t`: linear, all at once when the ramp is 0. */
export function rampFactor(t: number, rampMonths: number): number {
  return rampMonths > 0 ? Math.min(1, t / rampMonths) : 1
}

/** `CF_0 = -C0`, then `CF_t = confidence ramp_t benefit_t - Cm` for the months of the horizon. */
export function cashFlows(terms: CashFlowTerms): CashFlows {
  const benefits = [0]
  const costs = [terms.oneOffCost]
  for (let t = 1; t <= terms.horizonMonths; t += 1) {
    benefits.push(terms.confidence * rampFactor(t, terms.rampMonths) * terms.benefitIn(t))
    costs.push(terms.monthlyCost)
  }
  return { benefits, costs }
}

/** The flows of an action, counted from its own start month. */
export function cashFlowsOf(action: Action): CashFlows {
  const drivers = [...action.drivers.values()]
  return cashFlows({
    ...action,
    benefitIn: (t) => drivers.reduce((sum, driver) => sum + benefitOf(driver, t), 0),
  })
}

/** What is left in each month. */
export function netFlows({ benefits, costs }: CashFlows): number[] {
  return benefits.map((benefit, t) => benefit - (costs[t] ?? 0))
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
