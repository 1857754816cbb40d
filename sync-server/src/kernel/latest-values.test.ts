import { expect, test } from 'vitest'
import { LatestValues } from './latest-values.ts'

test('latest values: asked for at once by several, it is worked out once, and kept until its version changes', async () => {
  const kept = new LatestValues<number>(2)
  let worked = 0
  const ask = (version: string): Promise<number> => kept.of('a', version, async () => (worked += 1))
  expect(await Promise.all([ask('1'), ask('1')])).toEqual([1, 1])
  expect(await ask('1')).toBe(1)
  expect(await ask('2')).toBe(2)
})

test('latest values: what fails is not kept', async () => {
  const kept = new LatestValues<string>(2)
  const failing = kept.of('a', '1', () => Promise.reject(new Error('no')))
  expect(kept.has('a', '1')).toBe(true)
  await expect(failing).rejects.toThrow('no')
  expect(kept.has('a', '1')).toBe(false)
  expect(await kept.of('a', '1', async () => 'there')).toBe('there')
})

test('latest values: of more than are kept, the one that was worked out first goes', async () => {
  const kept = new LatestValues<string>(2)
  for (const key of ['a', 'b', 'c']) await kept.of(key, '1', async () => key)
  expect(['a', 'b', 'c'].map((key) => kept.has(key, '1'))).toEqual([false, true, true])
})
