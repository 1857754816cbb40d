import { largestRemainder } from './largest-remainder.ts'
import type { Money } from './returns.ts'

/** Money of one row of a list, with its net present value. */
export interface RowMoney extends Money {
  readonly npv: number
}

/** Rounds the rows of a list so that each column adds up to its total. */
export function roundRows(rows: readonly RowMoney[], total: RowMoney): RowMoney[] {
  const benefits = largestRemainder(
    rows.map((row) => row.benefit),
    total.benefit,
  )
  const costs = largestRemainder(
    rows.map((row) => row.cost),
    total.cost,
  )
  const npvs = largestRemainder(
    rows.map((row) => row.npv),
    total.npv,
  )
  return rows.map((_, index) => ({
    benefit: benefits[index] ?? 0,
    cost: costs[index] ?? 0,
    npv: npvs[index] ?? 0,
  }))
}

/** The nearest whole minor unit, never minus zero. */
export function roundMoney({ benefit, cost, npv }: RowMoney): RowMoney {
  return { benefit: Math.round(benefit) + 0, cost: Math.round(cost) + 0, npv: Math.round(npv) + 0 }
}

export function addMoney(rows: readonly Money[]): Money {
  return rows.reduce((sum, row) => ({ benefit: sum.benefit + row.benefit, cost: sum.cost + row.cost }), {
    benefit: 0,
    cost: 0,
  })
}
