import type { Op } from 'quill/core'
import { expect, test } from 'vitest'
import { TypingSteps } from './typing-steps.ts'

/** For each change in turn, whether it goes on with the step before it. */
function followed(...changes: readonly Op[][]): boolean[] {
  const steps = new TypingSteps()
  return changes.map((ops) => steps.continues(ops))
}

const typed = (text: string, at: number): Op[] => [
  ...(at > 0 ? [{ retain: at }] : []),
  { insert: text, attributes: { bold: true } },
]

test('TypingSteps: two words, are a step each, the space with the first', () => {
  expect(followed(typed('a', 0), typed('b', 1), typed(' ', 2), typed('c', 3), typed('d', 4))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ])
})

test('TypingSteps: a word after a space of its own, is one step with it', () => {
  expect(followed(typed(' ', 5), typed('a', 6))).toEqual([false, true])
})

test('TypingSteps: letters at two places, are two steps', () => {
  expect(followed(typed('a', 4), typed('b', 0))).toEqual([false, false])
})

test('TypingSteps: a format, a line end and a paste, are steps of their own, and so is what follows', () => {
  const format = [{ retain: 2, attributes: { bold: true } }]
  expect(followed(typed('a', 0), format, typed('b', 1), typed('\n', 2), typed('pasted', 3))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('TypingSteps: several letters deleted, are one step', () => {
  expect(followed(typed('a', 2), [{ retain: 2 }, { delete: 1 }], [{ retain: 1 }, { delete: 1 }])).toEqual([
    false,
    false,
    true,
  ])
})

test('TypingSteps: typing that was ended, does not go on', () => {
  const steps = new TypingSteps()
  steps.continues(typed('a', 0))
  steps.end()
  expect(steps.continues(typed('b', 1))).toBe(false)
})
