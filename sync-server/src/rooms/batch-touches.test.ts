import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BatchTouches, type Touch } from './batch-touches.ts'

type Frame = readonly [personId: string | undefined, edit: (doc: Y.Doc) => void]

/** One batch of several people's frames over a board with one card. */
function touchesOf(...frames: readonly Frame[]): readonly unknown[] {
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'Library')
  doc.getMap('cards').set('c1', new Y.Map([['title', new Y.Text('Pay')]]))
  const touches = new BatchTouches(doc)
  doc.transact(() => {
    for (const [personId, edit] of frames) {
      edit(doc)
      touches.note(personId)
    }
  })
  return touches.take().map((touch: Touch) => ({ ...touch, title: touch.title() }))
}

function card(doc: Y.Doc, id = 'c1'): Y.Map<unknown> {
  return doc.getMap('cards').get(id) as Y.Map<unknown>
}

function write(title: string, id: string): (doc: Y.Doc) => void {
  return (doc) => void doc.getMap('cards').set(id, new Y.Map([['title', new Y.Text(title)]]))
}

test('touches: each person of a batch did what was in their own frames', () => {
  expect(
    touchesOf(
      ['ana', write('Ask', 'c2')],
      ['eva', (doc) => void card(doc).set('colour', 'mint')],
      ['gus', (doc) => void doc.getMap('meta').set('title', 'Loans')],
      ['ivo', (doc) => doc.getMap('cards').delete('c1')],
    ),
  ).toEqual([
    { personId: 'ana', verb: 'added', root: 'cards', entityId: 'c2', title: 'Ask' },
    { personId: 'eva', verb: 'changed', root: 'cards', entityId: 'c1', title: 'Pay' },
    { personId: 'gus', verb: 'changed', root: 'meta', entityId: 'meta', title: 'Loans' },
    { personId: 'ivo', verb: 'deleted', root: 'cards', entityId: 'c1', title: 'Pay' },
  ])
})

test('touches: a card that is changed and then deleted by another has its name in both', () => {
  expect(
    touchesOf(
      ['ana', (doc) => void card(doc).set('locked', true)],
      ['eva', (doc) => doc.getMap('cards').delete('c1')],
    ),
  ).toMatchObject([
    { personId: 'ana', verb: 'changed', title: 'Pay' },
    { personId: 'eva', verb: 'deleted', title: 'Pay' },
  ])
})

test('touches: words typed into a title are a change of its card, which is said once', () => {
  const type = (doc: Y.Doc): void => (card(doc).get('title') as Y.Text).insert(3, ' now')
  expect(touchesOf(['ana', type], ['ana', (doc) => void card(doc).set('locked', true)])).toEqual([
    { personId: 'ana', verb: 'changed', root: 'cards', entityId: 'c1', title: 'Pay now' },
  ])
})

test('touches: what is added and then filled in is said to be added', () => {
  const fill = (doc: Y.Doc): void => void card(doc, 'c2').set('owner', 'Ana')
  expect(touchesOf(['ana', write('Ask', 'c2')], ['ana', fill])).toMatchObject([
    { verb: 'added', entityId: 'c2' },
  ])
})

test('touches: what the server does on its own account is nobody’s, and what others did is not taken for it', () => {
  expect(
    touchesOf(
      [undefined, (doc) => void doc.getMap('meta').set('schemaVersion', 2)],
      ['ana', write('Ask', 'c2')],
    ),
  ).toMatchObject([{ personId: 'ana', root: 'cards' }])
})
