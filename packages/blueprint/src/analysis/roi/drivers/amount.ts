import type { BenefitOf } from './benefit-of.ts'

/** A free amount: the same every month. */
export const amountBenefit: BenefitOf = (driver) => {
  const perMonth = 'perMonth' in driver ? driver.perMonth : undefined
  return typeof perMonth === 'number' && Number.isFinite(perMonth) ? perMonth : 0
}
