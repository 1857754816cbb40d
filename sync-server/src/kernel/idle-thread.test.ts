import { expect, onTestFinished, test } from 'vitest'
import { IdleThread } from './idle-thread.ts'

/** What is to happen once nobody has asked for long, the last one to be set first. */
const ends: (() => void)[] = []

function thread(): IdleThread<string, string> {
  ends.length = 0
  const after = (_ms: number, run: () => void): (() => void) => {
    ends.unshift(run)
    return () => void ends.splice(ends.indexOf(run), 1)
  }
  const made = new IdleThread<string, string>({
    clock: { now: () => 0, after },
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

test('a thread: is expected to be asked, it is there before, and ends if nobody asks after all', async () => {
  const answers = thread()
  answers.expect()
  expect(ends).toHaveLength(1)
  const first = await answers.ask('which')
  answers.expect()
  expect(ends).toHaveLength(1)
  expect(await answers.ask('which')).toBe(first)
  ends[0]?.()
  expect(await answers.ask('which')).not.toBe(first)
})

test('a thread: is expected to be asked while it works, it does not end before it has answered', async () => {
  const answers = thread()
  const asked = answers.ask('one')
  answers.expect()
  expect(ends).toHaveLength(0)
  expect(await asked).toBe('one')
  expect(ends).toHaveLength(1)
})
