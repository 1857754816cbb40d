import { expect, onTestFinished, test } from 'vitest'
import { IdleThread } from './idle-thread.ts'

function thread(): IdleThread<string, string> {
  const made = new IdleThread<string, string>({
    clock: { now: () => 0, after: () => () => undefined },
    program: new URL('./idle-thread.fixture.ts', import.meta.url),
    idleMs: 20_000,
  })
  onTestFinished(() => made.close())
  return made
}

test('a thread: each request gets its own answer, and what one fails with harms no other', async () => {
  const answers = thread()
  const asked = ['one', 'fail', 'two'].map((word) => answers.ask(word))
  expect(answers.waiting).toBe(3)
  expect(await Promise.allSettled(asked)).toMatchObject([
    { value: 'one' },
    { reason: { message: 'as asked' } },
    { value: 'two' },
  ])
  expect(answers.waiting).toBe(0)
})

test('a thread: dies, and those who wait are told; the next one to ask gets another', async () => {
  const answers = thread()
  const asked = ['die', 'never'].map((word) => answers.ask(word))
  expect(await Promise.allSettled(asked)).toMatchObject([
    { reason: { message: 'the thread ended' } },
    { reason: { message: 'the thread ended' } },
  ])
  expect(await answers.ask('again')).toBe('again')
})
