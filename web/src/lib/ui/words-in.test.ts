import { expect, test } from 'vitest'
import { hasWords } from './words-in.ts'

test.each([
  ['Página del producto', 'pagina', true],
  ['Página del producto', 'producto pag', true],
  ['Return label', 'LABEL', true],
  ['Return label', 'label refund', false],
  ['anything', '', true],
])('hasWords: %s has %s: %s', (text, query, expected) => {
  expect(hasWords(text, query)).toBe(expected)
})
