import { expect, test } from 'vitest'
import { cashFlows, netFlows, rampFactor, sumOf } from './cash-flows.ts'
import { internalRate } from './internal-rate.ts'
import { annualRate, monthlyRate } from './monthly-rate.ts'
import { netPresentValue } from './net-present-value.ts'
import { paybackMonths } from './payback.ts'
import { rawReturn } from './return-of.ts'

const FIVE = [-1000, 500, 400, 300, 100]

test('netPresentValue: five periods at 10 %, the value of the domain', () => {
  expect(netPresentValue(FIVE, 0.1)).toBeCloseTo(78.8198, 4)
})

test('internalRate: five periods, the value of the domain', () => {
  expect(internalRate(FIVE)).toBeCloseTo(0.144888, 6)
})

test('paybackMonths: five periods, interpolated within the third', () => {
  expect(paybackMonths(FIVE)).toBeCloseTo(2.3333, 4)
})

const THREE_YEARS = {
  oneOffCost: 10_000,
  monthlyCost: 50,
  rampMonths: 0,
  horizonMonths: 36,
  confidence: 1,
  benefitIn: () => 400,
}

test('cash flows: 36 months at 10 % a year, the values of the domain', () => {
  const flows = cashFlows(THREE_YEARS)
  const rate = monthlyRate(0.1)
  const result = rawReturn(flows, netPresentValue(netFlows(flows), rate))
  expect(rate).toBeCloseTo(0.00797414, 8)
  expect(result.npv).toBeCloseTo(915.26, 2)
  expect(result.roi).toBeCloseTo(0.220339, 6)
  expect(result.payback).toBeCloseTo(28.5714, 4)
})

test('cash flows: confidence 0.7 lowers benefits alone, and nothing pays back', () => {
  const flows = cashFlows({ ...THREE_YEARS, confidence: 0.7 })
  expect(netPresentValue(netFlows(flows), monthlyRate(0.1))).toBeCloseTo(-2827.11, 2)
  expect(sumOf(flows.costs)).toBe(11_800)
  expect(paybackMonths(netFlows(flows))).toBeNull()
})

test('cash flows: benefits that differ by month, the return of the domain', () => {
  const retention = (t: number): number => 10_000 * 50 * 0.8 * (0.98 ** (t - 1) - 0.97 ** (t - 1))
  const uplift = (t: number): number => 10_000 * 50 * 0.8 * 0.05 * 0.98 ** (t - 1)
  const support = (): number => 4000 * 0.2 * 5
  const terms = { oneOffCost: 50_000, monthlyCost: 5000, rampMonths: 0, horizonMonths: 12, confidence: 1 }
  const parts = [retention, uplift, support].map((benefitIn) =>
    sumOf(cashFlows({ ...terms, benefitIn }).benefits),
  )
  expect(parts[0]).toBeCloseTo(223_563.67, 2)
  expect(parts[1]).toBeCloseTo(215_283.28, 2)
  expect(parts[2]).toBeCloseTo(48_000, 2)
  const all = cashFlows({ ...terms, benefitIn: (t) => retention(t) + uplift(t) + support() })
  expect(rawReturn(all, 0).roi).toBeCloseTo(3.425881, 6)
})

test('rampFactor: three months, a third more each until all is there', () => {
  expect([1, 2, 3, 4].map((t) => rampFactor(t, 3))).toEqual([1 / 3, 2 / 3, 1, 1])
  expect(rampFactor(1, 0)).toBe(1)
})

test('return: nothing spent, no ratio', () => {
  const flows = cashFlows({ ...THREE_YEARS, oneOffCost: 0, monthlyCost: 0 })
  expect(rawReturn(flows, 0).roi).toBeNull()
})

test('paybackMonths: months before the first flow are not yet paid back', () => {
  expect(paybackMonths([0, 0, -100, 50, 100])).toBeCloseTo(3.5, 10)
  expect(paybackMonths([0, 20, 30])).toBe(1)
  expect(paybackMonths([0, 0])).toBeNull()
})

test('internalRate: no change of sign, none', () => {
  expect(internalRate([-100, -5, -5])).toBeNull()
  expect(internalRate([100, 5])).toBeNull()
})

test('internalRate: loss and tenfold gain, found on both sides of zero', () => {
  expect(internalRate([-100, 50])).toBeCloseTo(-0.5, 9)
  expect(internalRate([-1, 1000])).toBeCloseTo(999, 6)
})

test('monthlyRate: compounds back to the year', () => {
  expect(annualRate(monthlyRate(0.25))).toBeCloseTo(0.25, 12)
})
