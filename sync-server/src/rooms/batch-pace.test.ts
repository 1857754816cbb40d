import { expect, test } from 'vitest'
import { restAfter } from './batch-pace.ts'

test('batch pace: one edit at a time, nothing waits', () => {
  expect(restAfter(1, 100)).toBeLessThanOrEqual(0)
  expect(restAfter(0, 100)).toBeLessThanOrEqual(0)
})

test('batch pace: many edits for many people, the next batch gathers for up to 25 ms', () => {
  expect(restAfter(5, 100)).toBe(4)
  expect(restAfter(500, 200)).toBe(25)
})

test('batch pace: many edits for few people, hardly anything waits', () => {
  expect(restAfter(500, 2)).toBeLessThan(1)
})
