import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBlueprint } from '../doc/read-blueprint.ts'
import type { ArrowId, CardId, FreeId, NoteId, StrokeId } from '../vocabulary/ids.ts'
import { deleteCards } from './cards.ts'
import {
  addArrow,
  addNotes,
  addStroke,
  deleteFreeThings,
  duplicateFreeThings,
  editFreeThings,
  editNoteText,
  placeFreeThings,
} from './free-things.ts'

const frame = { x: 1, y: 2, w: 100, h: 40 }
const line = { points: [[0, 0, 0.5] as const, [10, 4, 0.5] as const] }
const [note, text, stroke, arrow] = ['n', 't', 's', 'a'] as readonly string[] as readonly [
  NoteId,
  NoteId,
  StrokeId,
  ArrowId,
]

/** A note, a text and a stroke, and an arrow from the note to a card. */
function withThings(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('cards').set('c', new Y.Map([['title', new Y.Text('Pay')]]))
  addNotes(doc, { root: 'stickies', notes: [{ id: note, frame, text: 'Ask', order: 'a0', by: 'Ana' }] })
  addNotes(doc, { root: 'texts', notes: [{ id: text, frame, text: 'Title', order: 'a1' }] })
  addStroke(doc, { id: stroke, line, order: 'a2', width: 3, colour: 'bad' })
  addArrow(doc, { id: arrow, ends: { from: { id: note }, to: { id: 'c' as CardId } }, order: 'a3' })
  return doc
}

test('free things: added, they are read as they were written', () => {
  const { stickies, texts, strokes, arrows } = readBlueprint(withThings())
  expect([...stickies.values()]).toEqual([
    { id: 'n', frame, text: 'Ask', order: 'a0', colour: undefined, locked: false, by: 'Ana' },
  ])
  expect([...texts.values()]).toMatchObject([{ id: 't', text: 'Title', by: '' }])
  expect([...strokes.values()]).toEqual([
    { id: 's', line, order: 'a2', colour: 'bad', width: 3, locked: false },
  ])
  expect([...arrows.values()]).toEqual([
    { id: 'a', ends: { from: { id: 'n' }, to: { id: 'c' } }, order: 'a3', label: '' },
  ])
})

test('free things: the same change for all, what a kind has no field for it does without', () => {
  const doc = withThings()
  editFreeThings(doc, { ids: [note, stroke, arrow], changes: { locked: true } })
  const { stickies, strokes, arrows } = readBlueprint(doc)
  expect([stickies.get(note as never)?.locked, strokes.get(stroke)?.locked]).toEqual([true, true])
  expect(arrows.get(arrow)).not.toHaveProperty('locked')
  expect(doc.getMap('arrows').get('a')).toHaveProperty('_map.size', 2)
})

test('arrows: a label is written and taken away; a note has none', () => {
  const doc = withThings()
  editFreeThings(doc, { ids: [note, arrow], changes: { label: 'because' } })
  expect(readBlueprint(doc).arrows.get(arrow)?.label).toBe('because')
  expect(doc.getMap<Y.Map<unknown>>('stickies').get(note)?.has('label')).toBe(false)
  editFreeThings(doc, { ids: [arrow], changes: { label: undefined } })
  expect(doc.getMap<Y.Map<unknown>>('arrows').get(arrow)?.has('label')).toBe(false)
})

test.each([
  [
    'a label that is too long',
    (doc: Y.Doc) => editFreeThings(doc, { ids: [arrow], changes: { label: 'x'.repeat(201) } }),
  ],
  ['a thing that is not there', (doc: Y.Doc) => deleteFreeThings(doc, { ids: [note, 'x' as FreeId] })],
  [
    'an arrow to nothing',
    (doc: Y.Doc) =>
      addArrow(doc, {
        id: 'b' as ArrowId,
        order: 'a4',
        ends: { from: { id: note }, to: { id: 'x' as FreeId } },
      }),
  ],
  ['an id that is taken', (doc: Y.Doc) => addStroke(doc, { id: stroke, line, order: 'a4', width: 3 })],
  [
    'a frame for a stroke',
    (doc: Y.Doc) =>
      placeFreeThings(doc, {
        places: new Map<FreeId, { frame: typeof frame }>([
          [note, { frame }],
          [stroke, { frame }],
        ]),
      }),
  ],
  ['a text that is too long', (doc: Y.Doc) => editNoteText(doc, { id: note, text: 'x'.repeat(2_001) })],
])('free things: %s, refused and nothing is written', (_case, command) => {
  const doc = withThings()
  const before = Y.encodeStateAsUpdate(doc)
  expect(() => command(doc)).toThrow()
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('free things: copies have the words, the colour and the hand of what they were made from', () => {
  const doc = withThings()
  const moved = { frame: { ...frame, x: 50 } }
  const ends = { from: { id: 'n2' as FreeId }, to: { x: 4, y: 8 } }
  const copies = [
    { from: note, id: 'n2' as FreeId, order: 'a5', place: moved },
    { from: stroke, id: 's2' as FreeId, order: 'a6', place: { line } },
    { from: arrow, id: 'a2' as FreeId, order: 'a7', place: { ends } },
  ]
  editFreeThings(doc, { ids: [arrow], changes: { label: 'why' } })
  duplicateFreeThings(doc, { copies })
  const { stickies, strokes, arrows } = readBlueprint(doc)
  expect(arrows.get('a2' as ArrowId)).toEqual({ id: 'a2', ends, order: 'a7', label: 'why' })
  expect(stickies.get('n2' as never)).toMatchObject({ text: 'Ask', by: 'Ana', frame: moved.frame })
  expect(strokes.get('s2' as never)).toMatchObject({ colour: 'bad', width: 3, line })
})

test('free things: a note or a card is deleted, arrows at it go with it', () => {
  const [byNote, byCard] = [withThings(), withThings()]
  deleteFreeThings(byNote, { ids: [note] })
  deleteCards(byCard, { ids: ['c' as CardId] })
  for (const doc of [byNote, byCard]) expect(readBlueprint(doc).arrows.size).toBe(0)
  expect(readBlueprint(byNote).strokes.size).toBe(1)
})
