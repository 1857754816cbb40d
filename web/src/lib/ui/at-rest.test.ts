import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest } from './at-rest.ts'

let page: EventTarget

beforeEach(() => {
  page = new EventTarget()
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function moveFor(ms: number): void {
  for (let passed = 0; passed < ms; passed += 16) {
    page.dispatchEvent(new Event('pointermove'))
    vi.advanceTimersByTime(16)
  }
}

test('at rest: the pointer still moves, and it waits until that ends', () => {
  const run = vi.fn()
  atRest(run)
  moveFor(160)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(80)
  expect(run).toHaveBeenCalledOnce()
})

test('at rest: whoever moves on and on waits no longer than a moment, and it comes once', () => {
  const run = vi.fn()
  atRest(run)
  moveFor(1000)
  vi.advanceTimersByTime(1000)
  expect(run).toHaveBeenCalledOnce()
})

test('at rest: called off, it does not come', () => {
  const run = vi.fn()
  const callOff = atRest(run)
  callOff()
  moveFor(400)
  vi.advanceTimersByTime(400)
  expect(run).not.toHaveBeenCalled()
})
