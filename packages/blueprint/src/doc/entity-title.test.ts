import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { entityTitle } from './entity-title.ts'

function entity(doc: Y.Doc, fields: Record<string, unknown>): Y.Map<unknown> {
  const map = new Y.Map<unknown>(Object.entries(fields))
  doc.getMap('cards').set('c', map)
  return map
}

test.each([
  ['a shared text', { title: new Y.Text('Pay at the till') }, 'Pay at the till'],
  ['a plain title', { title: 'Backstage' }, 'Backstage'],
  ['a name', { name: 'Web' }, 'Web'],
  ['an empty label before a text', { label: ' ', text: new Y.Text(' a note ') }, 'a note'],
  ['nothing that names it', { colour: 'mint' }, ''],
])('title: %s', (_case, fields, title) => {
  expect(entityTitle(entity(new Y.Doc(), fields))).toBe(title)
})

test('title: what was cut out of a text is not in it', () => {
  const text = new Y.Text('Pay at the till')
  const map = entity(new Y.Doc(), { title: text })
  text.delete(3, 12)
  expect(entityTitle(map)).toBe('Pay')
})

test.each([
  ['a shared text', { title: new Y.Text('Pay') }],
  ['a plain title', { title: 'Pay' }],
])('title: deleted in the running transaction with %s, what it was called', (_case, fields) => {
  const doc = new Y.Doc()
  const map = entity(doc, fields)
  doc.transact(() => {
    doc.getMap('cards').delete('c')
    expect(entityTitle(map)).toBe('Pay')
  })
})
