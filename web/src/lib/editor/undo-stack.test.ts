import { addCards, addLane, addPhase, addStep, cardNotes } from '@sightline/blueprint'
import type { CardId, LaneId, PhaseId, StepId } from '@sightline/blueprint'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { Selected } from './selection.svelte.ts'
import { UndoStack } from './undo-stack.svelte.ts'

const id = 'c1' as CardId
const field = { name: 'the field of the notes' }

/** The notes of a card, the undo of one person, and how somebody else writes in them. */
function notesWithUndo(selection = { kept: { kind: 'nothing' } as Selected }) {
  const doc = new Y.Doc()
  const place = { laneId: 'l1' as LaneId, stepId: 's1' as StepId, order: 'a0' }
  addPhase(doc, { id: 'p1' as PhaseId, title: 'Buy', stage: 'during', order: 'a0' })
  addStep(doc, { id: place.stepId, title: 'Pay', place: { phaseId: 'p1' as PhaseId, order: 'a0' } })
  addLane(doc, { id: place.laneId, title: 'Front', kind: 'frontstage', order: 'a0' })
  addCards(doc, { cards: [{ id, title: 'Till', place }] })
  const stack = new UndoStack(doc, {
    readSelection: () => selection.kept,
    restoreSelection: (selected) => {
      selection.kept = selected
    },
  })
  onTestFinished(() => stack.close())
  const write = (text: string, origin: unknown): void =>
    doc.transact(() => cardNotes(doc, id)?.insert(0, text), origin)
  return { stack, write, read: () => cardNotes(doc, id)?.toString() }
}

test('adopt: what the origin writes is taken back as one step, and what others write is not', () => {
  const { stack, write, read } = notesWithUndo()
  stack.adopt(field, 'notes')
  write('b', field)
  write('theirs ', {})
  write('a', field)
  stack.undo()
  expect(read()).toBe('theirs ')
  stack.redo()
  expect(read()).toBe('atheirs b')
})

test('adopt: what was split is taken back bit by bit, and is one change to those who count', () => {
  const { stack, write, read } = notesWithUndo()
  stack.adopt(field, 'notes')
  write('b', field)
  const { step } = stack
  stack.split()
  write('a', field)
  expect(stack.step).toBe(step)
  stack.undo()
  expect(read()).toBe('b')
})

test('adopt: once it is ended, the origin is nobody’s own', () => {
  const { stack, write } = notesWithUndo()
  const disown = stack.adopt(field, 'notes')
  disown()
  write('a', field)
  expect(stack.canUndo).toBe(false)
})

test('undo and redo: each chooses again what was chosen before the other', () => {
  const before: Selected = { kind: 'cards', ids: new Set([id]) }
  const after: Selected = { kind: 'cards', ids: new Set(['copy' as CardId]) }
  const selection = { kept: before as Selected }
  const { stack, write } = notesWithUndo(selection)
  write('a', stack.origin)
  selection.kept = after
  stack.undo()
  expect(selection.kept).toBe(before)
  stack.redo()
  expect(selection.kept).toBe(after)
  stack.undo()
  expect(selection.kept).toBe(before)
})
