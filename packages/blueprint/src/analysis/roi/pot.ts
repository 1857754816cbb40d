import type { CashFlows } from './cash-flows.ts'

/** Flows of several actions, added up by month from the blueprint's month 0, with their net present values. */
export class Pot {
  readonly #benefits: number[] = []
  readonly #costs: number[] = []
  #npv = 0

  add(flows: CashFlows, npv: number, startMonth: number, share: number): void {
    addShifted(this.#benefits, flows.benefits, startMonth, share)
    addShifted(this.#costs, flows.costs, startMonth, share)
    this.#npv += npv * share
  }

  get npv(): number {
    return this.#npv
  }

  get flows(): CashFlows {
    return { benefits: this.#benefits, costs: this.#costs }
  }
}

function addShifted(into: number[], amounts: readonly number[], startMonth: number, share: number): void {
  while (into.length < startMonth + amounts.length) into.push(0)
  amounts.forEach((amount, t) => {
    into[startMonth + t] = (into[startMonth + t] ?? 0) + amount * share
  })
}
