import { expect, test } from 'vitest'
import { customerSatisfaction } from './csat.ts'
import { journeyScore } from './journey-score.ts'
import { netPromoterScore } from './nps.ts'
import { opportunityScore } from './opportunity.ts'
import { satisfactionBand } from './satisfaction-band.ts'

test('opportunityScore: the values of the domain', () => {
  expect(opportunityScore(9, 3)).toBe(15)
  expect(opportunityScore(5, 8)).toBe(5)
})

test('satisfactionBand: good from 7, bad below 5', () => {
  expect([10, 7, 6.95, 5, 4.9, 1].map(satisfactionBand)).toEqual(['good', 'good', 'mid', 'mid', 'bad', 'bad'])
})

test('journeyScore: weighted by importance, unrated ones lower the coverage alone', () => {
  const score = journeyScore([
    { importance: 8, satisfaction: 6.2 },
    { importance: 9, satisfaction: 4.6 },
    { importance: 7 },
    { importance: 6, satisfaction: 7.9 },
  ])
  expect(score).toMatchObject({ covered: 3, touchpoints: 4 })
  expect(score.score).toBeCloseTo((8 * 6.2 + 9 * 4.6 + 6 * 7.9) / 23, 12)
})

test('journeyScore: nothing of weight rated, no score', () => {
  expect(journeyScore([{ importance: 0, satisfaction: 9 }, {}]).score).toBeNull()
})

const answers = (counts: Readonly<Record<number, number>>): number[] =>
  Object.entries(counts).flatMap(([answer, count]) => Array.from({ length: count }, () => Number(answer)))

test('netPromoterScore: 60 promoters, 25 passives, 15 detractors, the values of the domain', () => {
  const nps = netPromoterScore(answers({ 10: 40, 9: 20, 8: 15, 7: 10, 6: 10, 0: 5 }))
  expect(nps?.score).toBeCloseTo(45, 10)
  expect(nps?.margin).toBeCloseTo(14.5, 2)
  expect(netPromoterScore([])).toBeUndefined()
})

test('customerSatisfaction: Wilson intervals, the values of the domain', () => {
  const many = customerSatisfaction(answers({ 5: 50, 4: 30, 3: 20 }))
  expect([many?.share, (many?.from ?? 0) * 100, (many?.to ?? 0) * 100]).toEqual([
    0.8,
    expect.closeTo(71.12, 2),
    expect.closeTo(86.66, 2),
  ])
  const few = customerSatisfaction(answers({ 4: 4, 1: 1 }))
  expect([(few?.from ?? 0) * 100, (few?.to ?? 0) * 100]).toEqual([
    expect.closeTo(37.55, 2),
    expect.closeTo(96.38, 2),
  ])
  expect(customerSatisfaction([])).toBeUndefined()
})
