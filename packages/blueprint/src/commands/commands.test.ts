import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardNotes } from '../doc/card-notes.ts'
import { readBlueprint } from '../doc/read-blueprint.ts'
import { createUndoManager } from '../doc/undo.ts'
import { gridOf } from '../model/grid.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { ActionId, CardId, ChannelId, LaneId, LinkId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { addAction } from './actions.ts'
import { addCards, deleteCards, duplicateCards, editCard, editCardText, moveCards } from './cards.ts'
import { addChannel, deleteChannel, setCardChannel, setCardsChannel } from './channels.ts'
import { addLane, deleteLane, editLane } from './lanes.ts'
import { addLink } from './links.ts'
import { editMeta } from './meta.ts'
import { addPhase, deletePhase } from './phases.ts'
import { addStep, deleteSteps } from './steps.ts'

const laneId = 'lane1' as LaneId
const otherLane = 'lane2' as LaneId
const phaseId = 'phase1' as PhaseId
const stepId = 'step1' as StepId
const otherStep = 'step2' as StepId
const cardId = 'card1' as CardId
const otherCard = 'card2' as CardId

/** Two lanes, a phase of two steps, two linked cards in the first cell, an action on the first. */
function smallDoc(): Y.Doc {
  const doc = new Y.Doc()
  addPhase(doc, { id: phaseId, title: 'Decide', stage: 'before', order: 'a0' })
  addStep(doc, { id: stepId, title: 'Discover', place: { phaseId, order: 'a0' } })
  addStep(doc, { id: otherStep, title: 'Compare', place: { phaseId, order: 'a1' } })
  addLane(doc, { id: laneId, title: 'Customer', kind: 'customer', order: 'a0' })
  addLane(doc, { id: otherLane, title: 'Front', kind: 'frontstage', order: 'a1' })
  addCards(doc, {
    cards: [
      { id: cardId, title: 'Searches', place: { laneId, stepId, order: 'a0' } },
      { id: otherCard, title: 'Compares', place: { laneId, stepId, order: 'a1' } },
    ],
  })
  addLink(doc, { id: 'link1' as LinkId, from: cardId, to: otherCard, kind: 'flow' })
  addAction(doc, { id: 'action1' as ActionId, cardId, title: 'Better search' })
  return doc
}

const stateOf = (doc: Y.Doc): string => JSON.stringify(doc.toJSON())

function codeOf(attempt: () => void): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'done'
}

test('moveCards: one unknown card, leaves the document unchanged', () => {
  const doc = smallDoc()
  const before = stateOf(doc)
  const place = { laneId: otherLane, stepId, order: 'a0' }
  const moves = new Map([
    [cardId, place],
    ['gone' as CardId, place],
  ])
  expect(codeOf(() => moveCards(doc, { moves }))).toBe('unknownCard')
  expect(stateOf(doc)).toBe(before)
})

test('deleteLane: its cards moved, they stand in the other lane in their old order', () => {
  const doc = smallDoc()
  deleteLane(doc, { id: laneId, cards: { moveTo: otherLane } })
  const blueprint = readBlueprint(doc)
  expect(blueprint.lanes.map((lane) => lane.id)).toEqual([otherLane])
  expect(
    gridOf(blueprint)
      .cells.get(`${otherLane}/${stepId}`)
      ?.map((card) => card.id),
  ).toEqual([cardId, otherCard])
})

test('deleteLane: it has cards and nobody said what becomes of them, is refused', () => {
  const doc = smallDoc()
  const before = stateOf(doc)
  expect(codeOf(() => deleteLane(doc, { id: laneId, cards: 'refuse' }))).toBe('laneHasCards')
  expect(stateOf(doc)).toBe(before)
})

test('deleteSteps: its cards removed, one undo brings back step, cards, links and actions', () => {
  const doc = smallDoc()
  const before = readBlueprint(doc)
  const undo = createUndoManager(doc, 'me')
  doc.transact(() => deleteSteps(doc, { ids: [stepId], cards: 'remove' }), 'me')
  expect(readBlueprint(doc)).toMatchObject({ cards: new Map(), links: new Map(), actions: new Map() })
  undo.undo()
  expect(readBlueprint(doc)).toEqual(before)
})

test('deletePhase: the only one, with steps to keep, is refused', () => {
  const doc = smallDoc()
  expect(codeOf(() => deletePhase(doc, { id: phaseId, steps: 'move' }))).toBe('phaseHasSteps')
})

test('deletePhase: steps kept, they stand at the end of the neighbour', () => {
  const doc = smallDoc()
  addPhase(doc, { id: 'phase2' as PhaseId, title: 'Buy', stage: 'during', order: 'a1' })
  deletePhase(doc, { id: phaseId, steps: 'move' })
  expect(gridOf(readBlueprint(doc)).columns.map(({ step, phase }) => [step.id, phase?.id])).toEqual([
    [stepId, 'phase2'],
    [otherStep, 'phase2'],
  ])
})

test('deleteCards: takes the links and actions of the card with it', () => {
  const doc = smallDoc()
  deleteCards(doc, { ids: [cardId] })
  const blueprint = readBlueprint(doc)
  expect([...blueprint.cards.keys()]).toEqual([otherCard])
  expect(blueprint.links.size + blueprint.actions.size).toBe(0)
})

test('addCards: notes with formats, keep them; too long in all, nothing is written', () => {
  const doc = smallDoc()
  const notes = [
    { insert: 'Ask ' },
    { insert: 'early', attributes: { bold: true, link: 'https://example.org' } },
    { insert: '\n', attributes: { list: 'ordered' } },
  ] as const
  const place = { laneId, stepId, order: 'a2' }
  const id = 'rich' as CardId
  addCards(doc, { cards: [{ id, title: 'Till', place, notes }] })
  expect(cardNotes(doc, id)?.toDelta()).toEqual(notes)
  const long = Array.from({ length: 3 }, () => ({ insert: 'x'.repeat(7_000) }))
  const before = stateOf(doc)
  expect(codeOf(() => addCards(doc, { cards: [{ id: 'l' as CardId, title: '', place, notes: long }] }))).toBe(
    'textTooLong',
  )
  expect(stateOf(doc)).toBe(before)
})

test('duplicateCards: notes with formats, keep them', () => {
  const doc = smallDoc()
  const rich = [
    { insert: 'Ask ' },
    { insert: 'early', attributes: { bold: true } },
    { insert: '\n', attributes: { list: 'bullet' } },
  ]
  cardNotes(doc, cardId)?.applyDelta(rich)
  const id = 'copy' as CardId
  duplicateCards(doc, { copies: [{ from: cardId, id, place: { laneId, stepId, order: 'a2' } }] })
  expect(cardNotes(doc, id)?.toDelta()).toEqual(rich)
})

test('duplicateCards: fields, texts and channels are copied, actions are not', () => {
  const doc = smallDoc()
  const channelId = 'web' as ChannelId
  addChannel(doc, { id: channelId, name: 'Web', order: 'a0' })
  setCardChannel(doc, { cardId, channelId, on: true })
  editCard(doc, { id: cardId, changes: { satisfaction: 8, objective: { text: 'Found at once' } } })
  const place = { laneId: otherLane, stepId: otherStep, order: 'a0' }
  duplicateCards(doc, { copies: [{ from: cardId, id: 'copy' as CardId, place }] })
  const { cards, actions } = readBlueprint(doc)
  expect(cards.get('copy' as CardId)).toEqual({ ...cards.get(cardId), id: 'copy', place })
  expect(actions.size).toBe(1)
})

test('setCardsChannel: one of the cards is gone, none is changed', () => {
  const doc = smallDoc()
  const channelId = 'web' as ChannelId
  addChannel(doc, { id: channelId, name: 'Web', order: 'a0' })
  const channels = (): unknown => readBlueprint(doc).cards.get(cardId)?.channels
  expect(() => setCardsChannel(doc, { cardIds: [cardId, 'gone' as CardId], channelId, on: true })).toThrow()
  expect(channels()).toEqual([])
  setCardsChannel(doc, { cardIds: [cardId], channelId, on: true })
  expect(channels()).toEqual([channelId])
})

test('deleteChannel: leaves no card in it', () => {
  const doc = smallDoc()
  const channelId = 'web' as ChannelId
  addChannel(doc, { id: channelId, name: 'Web', order: 'a0' })
  setCardChannel(doc, { cardId, channelId, on: true })
  deleteChannel(doc, { id: channelId })
  expect(readBlueprint(doc).cards.get(cardId)?.channels).toEqual([])
})

test.each([
  ['a satisfaction of 11', { satisfaction: 11 }],
  ['a due date that is none', { objective: { text: 'x', due: '2026-13-40' } }],
  ['a status of another world', { status: 'dreamt' as 'proposed' }],
])('editCard: %s, is refused', (_name, changes) => {
  const doc = smallDoc()
  const before = stateOf(doc)
  expect(codeOf(() => editCard(doc, { id: cardId, changes }))).toBe('badValue')
  expect(stateOf(doc)).toBe(before)
})

test('editMeta: a title of a megabyte, is refused; one of spaces too', () => {
  const doc = smallDoc()
  expect(codeOf(() => editMeta(doc, { title: 'x'.repeat(1_000_000) }))).toBe('titleTooLong')
  expect(codeOf(() => editMeta(doc, { title: ' \n ' }))).toBe('titleEmpty')
})

test('addLink: to itself, twice, or to nothing, is refused', () => {
  const doc = smallDoc()
  const id = 'link2' as LinkId
  expect(codeOf(() => addLink(doc, { id, from: cardId, to: cardId, kind: 'flow' }))).toBe('linkToSelf')
  expect(codeOf(() => addLink(doc, { id, from: cardId, to: otherCard, kind: 'flow' }))).toBe('linkExists')
  expect(codeOf(() => addLink(doc, { id, from: cardId, to: 'gone' as CardId, kind: 'flow' }))).toBe(
    'unknownCard',
  )
})

test('editLane: hiding and showing again, ends where it began', () => {
  const doc = smallDoc()
  const before = readBlueprint(doc)
  editLane(doc, { id: laneId, changes: { hidden: true } })
  expect(readBlueprint(doc).lanes[0]?.hidden).toBe(true)
  editLane(doc, { id: laneId, changes: { hidden: false } })
  expect(readBlueprint(doc)).toEqual(before)
})

test('editCardText: two people type at both ends of a title at once, both stretches are there', () => {
  const doc = smallDoc()
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  editCardText(doc, { id: cardId, title: 'Quickly Searches' })
  editCardText(peer, { id: cardId, title: 'Searches again' })
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  expect(readBlueprint(peer).cards.get(cardId)?.title).toBe('Quickly Searches again')
})

test('undo: of one’s own card into which a colleague has written, keeps the card', () => {
  const doc = smallDoc()
  const peer = new Y.Doc()
  const undo = createUndoManager(doc, 'me')
  const id = 'mine' as CardId
  doc.transact(
    () => addCards(doc, { cards: [{ id, title: 'Mine', place: { laneId, stepId, order: 'a2' } }] }),
    'me',
  )
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  editCardText(peer, { id, title: 'Mine and yours' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer))
  undo.undo()
  expect(readBlueprint(doc).cards.get(id)?.title).toContain('yours')
})
