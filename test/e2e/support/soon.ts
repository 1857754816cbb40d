import { expect } from 'vitest'

/** Holds what a page comes to show to an expectation; the limit is for failure only. */
export function soon<Value>(read: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 15_000, interval: 25 })
}
