import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Arrivals } from './arrivals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Watched {
  readonly taken: string[]
  readonly waiting: Arrivals
  add(...numbers: readonly number[]): void
}

function arrivals(busyMs = 0): Watched {
  const taken: string[] = []
  const waiting = new Arrivals((updates) => {
    taken.push(updates.join('+'))
    return Promise.resolve(busyMs)
  })
  return { taken, waiting, add: (...numbers) => numbers.forEach((one) => waiting.add(Uint8Array.of(one))) }
}

test('arrivals: the first after a pause is taken in at once, those that follow it together and in order', async () => {
  const { taken, add } = arrivals(10)
  add(1, 2, 3)
  expect(taken).toEqual(['1'])
  await vi.advanceTimersByTimeAsync(100)
  expect(taken).toEqual(['1', '2+3'])
  add(4)
  expect(taken).toEqual(['1', '2+3'])
  await vi.advanceTimersByTimeAsync(200)
  expect(taken).toEqual(['1', '2+3', '4'])
  add(5)
  expect(taken).toEqual(['1', '2+3', '4', '5'])
})

test('arrivals: they take long to show, so the pause is long, but not for ever', async () => {
  const { taken, add } = arrivals(40)
  add(1, 2)
  await vi.advanceTimersByTimeAsync(399)
  expect(taken).toEqual(['1'])
  await vi.advanceTimersByTimeAsync(1)
  expect(taken).toEqual(['1', '2'])

  const slow = arrivals(4_000)
  slow.add(1, 2)
  await vi.advanceTimersByTimeAsync(500)
  expect(slow.taken).toEqual(['1', '2'])
})

test('arrivals: somebody who must not be told before them does not wait', async () => {
  const { taken, waiting, add } = arrivals()
  add(1, 2)
  waiting.takeAll()
  expect(taken).toEqual(['1', '2'])
  waiting.takeAll()
  await vi.advanceTimersByTimeAsync(200)
  expect(taken).toEqual(['1', '2'])
})

test('arrivals: after the end nothing is taken in', async () => {
  const { taken, waiting, add } = arrivals()
  add(1, 2)
  waiting.close()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(taken).toEqual(['1'])
})
