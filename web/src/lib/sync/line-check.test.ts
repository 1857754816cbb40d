import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LineCheck } from './line-check.ts'
import type { Finding } from './line-check.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function checkThatFinds(...findings: readonly Finding[]) {
  const found: (Finding | 'blocked')[] = []
  let asked = 0
  const check = new LineCheck({
    ask: async () => findings[Math.min(asked++, findings.length - 1)] ?? 'unreachable',
    onFinding: (finding) => void found.push(finding),
    onBlocked: () => void found.push('blocked'),
  })
  return { check, found }
}

test('LineCheck: the server answers and no socket opens, that it is blocked is known within ten seconds (T-30)', async () => {
  const { check, found } = checkThatFinds('reachable')
  check.start()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(found).toEqual(['reachable', 'blocked'])
})

test('LineCheck: a restart in between, does not count as blocked', async () => {
  const { check, found } = checkThatFinds('reachable', 'unreachable', 'reachable', 'storageDown')
  check.start()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(found.slice(0, 4)).toEqual(['reachable', 'unreachable', 'reachable', 'storageDown'])
})

test('LineCheck: a socket opens while the answer is under way, nothing is told any more', async () => {
  const { check, found } = checkThatFinds('storageDown')
  check.start()
  vi.advanceTimersToNextTimer()
  check.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(found).toEqual([])
  check.start()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(found).toEqual(['storageDown'])
})
