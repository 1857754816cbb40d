import type { CashFlows } from './cash-flows.ts'
import { netFlows, sumOf } from './cash-flows.ts'
import { paybackMonths } from './payback.ts'

/** A return before money is rounded. */
export interface RawReturn {
  readonly benefit: number
  readonly cost: number
  readonly npv: number
  readonly roi: number | null
  readonly payback: number | null
  readonly flows: CashFlows
}

export function returnOnCost(benefit: number, cost: number): number | null {
  return cost === 0 ? null : (benefit - cost) / cost
}

export function rawReturn(flows: CashFlows, npv: number): RawReturn {
  const benefit = sumOf(flows.benefits)
  const cost = sumOf(flows.costs)
  return {
    benefit,
    cost,
    npv,
    roi: returnOnCost(benefit, cost),
    payback: paybackMonths(netFlows(flows)),
    flows,
  }
}
