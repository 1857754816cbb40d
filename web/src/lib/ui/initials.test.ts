import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['Lucía Marín', 'LM'],
  ['Jorge', 'JO'],
  ['ana maría del río', 'AR'],
  ['  ', '?'],
  ['李 小龍', '李小'],
  ['👩🏽 Ana', '👩A'],
])('initials: %j, gives %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
