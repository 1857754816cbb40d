import { expect, test } from 'vitest'
import type { Clock } from './clock.ts'
import { FreeMemory } from './free-memory.ts'

/** A clock whose timers run when `wait` is called. */
function heldClock(): Clock & { readonly due: (() => void)[]; wait(): Promise<void> } {
  const due: (() => void)[] = []
  return {
    due,
    now: () => 0,
    after(_delayMs, task) {
      due.push(task)
      return () => undefined
    },
    async wait() {
      for (const task of due.splice(0)) task()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

test('free memory: much is let go at once, it is given back once; nothing is loaded before', async () => {
  const clock = heldClock()
  const counts = { loads: 0, trims: 0 }
  const memory = new FreeMemory(clock, async () => {
    counts.loads++
    return async () => void counts.trims++
  })
  await clock.wait()
  expect(counts).toEqual({ loads: 0, trims: 0 })
  for (let room = 0; room < 10; room++) memory.freed()
  await clock.wait()
  expect(counts).toEqual({ loads: 1, trims: 1 })
  memory.freed()
  await clock.wait()
  expect(counts).toEqual({ loads: 1, trims: 2 })
})

test('free memory: the allocator of this system is asked, and may be asked again', async () => {
  const clock = heldClock()
  const memory = new FreeMemory(clock)
  memory.freed()
  await clock.wait()
  memory.freed()
  expect(clock.due).toHaveLength(1)
})
