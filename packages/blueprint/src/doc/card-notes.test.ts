import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '../vocabulary/ids.ts'
import { cardNotes } from './card-notes.ts'
import { readCard } from './read-card.ts'
import { rootMap } from './roots.ts'

const id = 'c1' as CardId

function docWithNotes(notes: unknown): Y.Doc {
  const doc = new Y.Doc()
  rootMap(doc, 'cards').set(id, new Y.Map(Object.entries({ title: new Y.Text('Chat'), notes })))
  return doc
}

test('cardNotes: bold, a link and a list are plain characters and line ends for all who read the card', () => {
  const doc = docWithNotes(new Y.Text())
  cardNotes(doc, id)?.applyDelta([
    { insert: 'Ask ' },
    { insert: 'early', attributes: { bold: true } },
    { insert: '\nthe guide', attributes: { link: 'https://example.org/guide' } },
    { insert: '\n', attributes: { list: 'bullet' } },
  ])
  expect(readCard(doc, id)?.notes).toBe('Ask early\nthe guide\n')
})

test('cardNotes: a plain string in their place, is none to write in together', () => {
  expect(cardNotes(docWithNotes('old'), id)).toBeUndefined()
})
