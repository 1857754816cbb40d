import { expect, test } from 'vitest'
import type { Clock } from '../kernel/clock.ts'
import { SignInThrottle } from './sign-in-throttle.ts'

function setUp(): { throttle: SignInThrottle; wait(ms: number): void } {
  let now = 0
  const clock: Clock = { now: () => now, after: () => () => undefined }
  return { throttle: new SignInThrottle(clock, { tries: 2, windowMs: 100 }), wait: (ms) => void (now += ms) }
}

test('throttle: tries beyond the limit, refused for this account from this address alone', () => {
  const { throttle } = setUp()
  const taken = ['a', 'a', 'a'].map((email) => throttle.take(email, 'here'))
  expect(taken).toEqual([true, true, false])
  expect(throttle.take('a', 'elsewhere')).toBe(true)
  expect(throttle.take('b', 'here')).toBe(true)
})

test('throttle: the window is over or a sign-in succeeds, it starts again', () => {
  const { throttle, wait } = setUp()
  for (let count = 0; count < 3; count++) throttle.take('a', 'here')
  wait(99)
  expect(throttle.take('a', 'here')).toBe(false)
  wait(1)
  expect(throttle.take('a', 'here')).toBe(true)
  throttle.succeeded('a', 'here')
  expect([throttle.take('a', 'here'), throttle.take('a', 'here')]).toEqual([true, true])
})
