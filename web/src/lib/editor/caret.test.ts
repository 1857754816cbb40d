import { expect, test } from 'vitest'
import { caretAfter } from './caret.ts'

test.each([
  ['text was put in before it', 'Pays', 'She Pays', 2, 6],
  ['text was put in after it', 'Pays', 'Pays at once', 2, 2],
  ['text before it was removed', 'She Pays', 'Pays', 6, 2],
  ['the text around it was replaced', 'abcdef', 'aXf', 3, 2],
  ['nothing changed', 'Pays', 'Pays', 4, 4],
])('caretAfter: %s, stays with its neighbours', (_name, before, after, caret, expected) => {
  expect(caretAfter(before, after, caret)).toBe(expected)
})
