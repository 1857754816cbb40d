import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { StorageWatch } from './storage-watch.svelte.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('StorageWatch: the disk fills up and there is room again, both are noticed without anybody asking (T-15)', async () => {
  let canSave = true
  const watch = new StorageWatch(async () => canSave)
  const stop = watch.watch()
  await vi.advanceTimersByTimeAsync(1)
  expect(watch.isDown).toBe(false)
  canSave = false
  await vi.advanceTimersByTimeAsync(40_000)
  expect(watch.isDown).toBe(true)
  canSave = true
  await vi.advanceTimersByTimeAsync(6_000)
  expect(watch.isDown).toBe(false)
  stop()
  canSave = false
  await vi.advanceTimersByTimeAsync(120_000)
  expect(watch.isDown).toBe(false)
})

test('StorageWatch: a request was refused, is noticed at once', async () => {
  let canSave = true
  const watch = new StorageWatch(async () => canSave)
  watch.watch()
  await vi.advanceTimersByTimeAsync(1)
  canSave = false
  watch.look()
  await vi.advanceTimersByTimeAsync(1)
  expect(watch.isDown).toBe(true)
})

test('StorageWatch: the server is out of reach, that is no word about its storage', async () => {
  const watch = new StorageWatch(async () => {
    throw new ApiFailure(0, 'offline')
  })
  watch.watch()
  await vi.advanceTimersByTimeAsync(1)
  expect(watch.isDown).toBe(false)
})
