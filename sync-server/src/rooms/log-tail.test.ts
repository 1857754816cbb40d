import { expect, test } from 'vitest'
import { LogTail } from './log-tail.ts'

test('log tail: two snapshots are asked for before the first is there, the rows after both are still in it', () => {
  const tail = new LogTail(10, [5, 5])
  for (let row = 13; row <= 20; row++) tail.add(1)
  tail.endsAfter(14)
  expect(tail.bytes).toBe(6)
  tail.endsAfter(18)
  expect([tail.isEmpty, tail.bytes]).toEqual([false, 2])
  tail.endsAfter(20)
  expect([tail.isEmpty, tail.bytes]).toEqual([true, 0])
})

test('log tail: an older snapshot ends later, nothing is taken off twice', () => {
  const tail = new LogTail(0, [1, 1, 1, 1])
  tail.endsAfter(3)
  tail.endsAfter(2)
  expect([tail.isEmpty, tail.bytes]).toEqual([false, 1])
})
