import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { assetAddressesIn } from './asset-addresses.ts'

const ADDRESS = '/api/blueprints/b/assets/0123456789abcdefghij_-'

function encoded(write: (map: Y.Map<unknown>) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc.getMap('cards'))
  return Y.encodeStateAsUpdate(doc)
}

test.each([
  ['as evidence', (map) => map.set('evidence:e', { kind: 'image', url: ADDRESS, text: '' })],
  ['as evidence that ends with it', (map) => map.set('evidence:e', { kind: 'image', url: ADDRESS })],
  ['with a host', (map) => map.set('description', `see https://example.org${ADDRESS}?x=1`)],
  ['as the target of a link', (map) => map.set('notes', linked())],
] satisfies readonly (readonly [string, (map: Y.Map<unknown>) => unknown])[])(
  'assetAddressesIn: an address %s, found',
  (_case, write) => {
    const [address, ...others] = assetAddressesIn(encoded(write))
    expect(address?.blueprintId).toBe('b')
    expect(address?.idAndMore).toMatch(/^0123456789abcdefghij_-/u)
    expect(others).toEqual([])
  },
)

test('assetAddressesIn: several and the same again, each once', () => {
  const found = assetAddressesIn(
    encoded((map) => {
      map.set('a', { url: ADDRESS, text: '' })
      map.set('b', { url: ADDRESS, text: '' })
      map.set('c', { url: ADDRESS.replace('/b/', '/c/'), text: '' })
    }),
  )
  expect(found.map(({ blueprintId }) => blueprintId)).toEqual(['b', 'c'])
})

test('assetAddressesIn: other addresses of a blueprint, none', () => {
  expect(assetAddressesIn(encoded((map) => map.set('a', '/api/blueprints/b/assets/ /b/x')))).toEqual([])
})

function linked(): Y.Text {
  const text = new Y.Text()
  text.insert(0, 'the till', { link: ADDRESS })
  return text
}
