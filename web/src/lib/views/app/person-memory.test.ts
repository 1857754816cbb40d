import { expect, test } from 'vitest'
import { parsePerson } from './person-memory.ts'

const stored = { id: 'p1', name: 'Lucía', guest: true, colour: 5, email: null, language: 'es' }

test('parsePerson: what was written, comes back', () => {
  expect(parsePerson(JSON.stringify(stored))).toEqual(stored)
})

test('parsePerson: a language that is none, is left to the browser', () => {
  expect(parsePerson(JSON.stringify({ ...stored, language: 'fr' }))?.language).toBeNull()
})

test('parsePerson: an address somebody put there, is not read', () => {
  expect(parsePerson(JSON.stringify({ ...stored, email: 'a@example.org' }))?.email).toBeNull()
})

test.each([
  ['nothing', null],
  ['a colour outside the palette', JSON.stringify({ ...stored, colour: 11 })],
  ['a missing name', JSON.stringify({ ...stored, name: undefined })],
  ['another shape', '"Lucía"'],
])('parsePerson: %s, is nobody', (_, text) => {
  expect(parsePerson(text)).toBeUndefined()
})
