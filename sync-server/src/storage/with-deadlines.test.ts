import { expect, test } from 'vitest'
import type { Clock } from '../kernel/clock.ts'
import { openSqliteStorage } from './sqlite/sqlite-storage.ts'
import { StorageError } from './storage-error.ts'
import type { Storage } from './storage.ts'
import { PORTS, withDeadlines } from './with-deadlines.ts'

/** Its timers fire when they are told to. */
function clockByHand(): {
  readonly clock: Clock
  readonly pass: () => void
  readonly waiting: Set<() => void>
} {
  const waiting = new Set<() => void>()
  const clock: Clock = {
    now: () => 0,
    after(_delayMs, task) {
      waiting.add(task)
      return () => void waiting.delete(task)
    },
  }
  return { clock, waiting, pass: () => waiting.forEach((task) => task()) }
}

test('deadlines: the storage hangs, whoever waits is told that it is down (T-15)', async () => {
  const { clock, pass } = clockByHand()
  const hanging = { probe: { write: () => new Promise<void>(() => undefined) } } as unknown as Storage
  const outcome = withDeadlines({ ...emptyPorts(), ...hanging }, clock, 1000).probe.write(1)
  pass()
  await expect(outcome).rejects.toEqual(new StorageError('down', 'no answer in time'))
})

test('deadlines: the storage answers, its answer comes through and no timer stays behind', async () => {
  const { clock, waiting } = clockByHand()
  const real = await openSqliteStorage(':memory:')
  const storage = withDeadlines(real, clock, 1000)
  expect(await storage.updateLog.load('nobody knows it')).toBeUndefined()
  await Promise.resolve()
  expect(waiting.size).toBe(0)
  await storage.close()
})

function emptyPorts(): Storage {
  return Object.fromEntries(PORTS.map((port) => [port, {}])) as unknown as Storage
}
