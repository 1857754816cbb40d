import type { Driver } from '../../../model/action.ts'
import { amountBenefit } from './amount.ts'
import type { BenefitOf } from './benefit-of.ts'

/** How each kind of driver is counted. A further kind is one file and one line here. */
const KINDS: ReadonlyMap<string, BenefitOf> = new Map([['amount', amountBenefit]])

/** Whether this version can count a driver; those that it cannot count bring nothing and are named in the result. */
export function isKnownDriver(driver: Driver): boolean {
  return KINDS.has(driver.kind)
}

export function benefitOf(driver: Driver, t: number): number {
  return KINDS.get(driver.kind)?.(driver, t) ?? 0
}
