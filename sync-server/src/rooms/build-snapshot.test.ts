import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildSnapshot } from './build-snapshot.ts'

test('buildSnapshot: a snapshot and a tail, the whole document with its hash', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('meta').set('title', 'one')
  doc.getMap('cards').set('c', new Y.Map([['title', new Y.Text('text')]]))
  doc.getMap('meta').set('title', 'two')
  const first = buildSnapshot({ snapshot: undefined, updates: updates.slice(0, 2) })
  const second = buildSnapshot({ snapshot: { seq: 2, bytes: first.bytes }, updates: updates.slice(2) })
  const read = new Y.Doc()
  Y.applyUpdate(read, second.bytes)
  expect(read.getMap('meta').toJSON()).toEqual({ title: 'two' })
  expect(read.getMap('cards').toJSON()).toEqual({ c: { title: 'text' } })
  expect(Buffer.from(second.sha256)).toEqual(createHash('sha256').update(second.bytes).digest())
})

test('buildSnapshot: bytes that are no update, it throws rather than build something', () => {
  expect(() => buildSnapshot({ snapshot: undefined, updates: [new Uint8Array([1, 255])] })).toThrow()
})
