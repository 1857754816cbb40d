import { expect, test } from 'vitest'
import { addressedBy, hashOf } from './address.ts'
import type { Addressed } from './address.ts'

test.each(['card', 'lane', 'phase', 'step'] as const)('address: of a %s, there and back', (kind) => {
  const addressed = { kind, id: 'V1StGXR8_Z5jdHi6B-myT' } as Addressed
  expect(addressedBy(hashOf(addressed))).toEqual(addressed)
})

test.each(['', '#', '#card', '#card=', '#link=a', '#card=a b', `#card=${'a'.repeat(41)}`, '#card=<i>'])(
  'address: %j names nothing',
  (hash) => {
    expect(addressedBy(hash)).toBeUndefined()
  },
)
