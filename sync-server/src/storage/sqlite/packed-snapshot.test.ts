import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { packed, unpacked } from './packed-snapshot.ts'

const bytes = Buffer.from('the same words, the same words, the same words')
const sha256 = createHash('sha256').update(bytes).digest()

test('packed snapshot: it is smaller, and unpacks to what it was', () => {
  expect(packed(bytes).length).toBeLessThan(bytes.length)
  expect(unpacked({ bytes: packed(bytes), sha256 })).toEqual(new Uint8Array(bytes))
})

test.each([100, 1_000_000])(
  'packed snapshot: %i bytes are unpacked, with nothing else in their memory',
  (length) => {
    const large = Buffer.alloc(length, 'words ')
    const found = unpacked({ bytes: packed(large), sha256: createHash('sha256').update(large).digest() })
    expect(found?.buffer.byteLength).toBe(length)
  },
)

test('packed snapshot: a row from before there was packing, it is read as it is', () => {
  expect(unpacked({ bytes, sha256 })).toEqual(bytes)
})

test('packed snapshot: a byte is flipped, there is nothing to be had of it (T-19)', () => {
  const spoiled = Buffer.from(packed(bytes))
  spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1
  expect(unpacked({ bytes: spoiled, sha256 })).toBeUndefined()
})
