import { expect, test } from 'vitest'
import { journeyScore } from './journey-score.ts'
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
