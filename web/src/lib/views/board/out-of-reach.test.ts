import { expect, test } from 'vitest'
import type { FailureCode } from '#lib/api/api-failure.ts'
import { isOutOfReach, outOfReachText } from './out-of-reach.ts'

test.each<[FailureCode, boolean]>([
  ['offline', true],
  ['restarting', true],
  ['storageDown', true],
  ['overloaded', true],
  ['notFound', false],
  ['signedOut', false],
  ['internal', false],
])('out of reach: %s passes by itself and has its words at once: %s', (code, passes) => {
  expect(isOutOfReach(code)).toBe(passes)
  expect(outOfReachText(code) !== undefined).toBe(passes)
})
