import { expect, test } from 'vitest'
import { Backlog } from './backlog.ts'

test('backlog: more than the limit waits, it is full until enough is stored, and says so once', () => {
  const backlog = new Backlog(100)
  let resumed = 0
  backlog.add(60)
  expect(backlog.isFull).toBe(false)
  backlog.add(60)
  backlog.whenDrained(() => resumed++)
  expect(backlog.isFull).toBe(true)
  backlog.remove(10)
  expect(resumed).toBe(0)
  backlog.remove(50)
  backlog.remove(60)
  expect(resumed).toBe(1)
  expect(backlog.bytes).toBe(0)
})
