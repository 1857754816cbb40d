import { expect, test } from 'vitest'
import { typedAddress } from './typed-address.ts'

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [' example.org/guide ', 'https://example.org/guide'],
  ['localhost:3000', 'https://localhost:3000'],
  ['ana@example.org', 'mailto:ana@example.org'],
])('typedAddress: %j, means %s', (typed, address) => expect(typedAddress(typed)).toBe(address))

test.each(['', 'two words', 'javascript:alert(1)', 'data:text/html,x', 'https://'])(
  'typedAddress: %j, is none that may be followed (S-27)',
  (typed) => expect(typedAddress(typed)).toBeUndefined(),
)
