import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Arrivals } from './arrivals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function arrivals(): { taken: string[]; waiting: Arrivals; add: (...numbers: readonly number[]) => void } {
  const taken: string[] = []
  const waiting = new Arrivals((updates) => taken.push(updates.join('+')))
  return { taken, waiting, add: (...numbers) => numbers.forEach((one) => waiting.add(Uint8Array.of(one))) }
}

test('arrivals: the first after a pause is taken in at once, those that follow it together and in order', () => {
  const { taken, add } = arrivals()
  add(1, 2, 3)
  expect(taken).toEqual(['1'])
  vi.advanceTimersByTime(100)
  expect(taken).toEqual(['1', '2+3'])
  add(4)
  expect(taken).toEqual(['1', '2+3'])
  vi.advanceTimersByTime(100)
  expect(taken).toEqual(['1', '2+3', '4'])
  vi.advanceTimersByTime(100)
  add(5)
  expect(taken).toEqual(['1', '2+3', '4', '5'])
})

test('arrivals: somebody who must not be told before them does not wait', () => {
  const { taken, waiting, add } = arrivals()
  add(1, 2)
  waiting.takeAll()
  expect(taken).toEqual(['1', '2'])
  waiting.takeAll()
  vi.advanceTimersByTime(200)
  expect(taken).toEqual(['1', '2'])
})

test('arrivals: after the end nothing is taken in', () => {
  const { taken, waiting, add } = arrivals()
  add(1, 2)
  waiting.close()
  vi.advanceTimersByTime(200)
  expect(taken).toEqual(['1'])
})
