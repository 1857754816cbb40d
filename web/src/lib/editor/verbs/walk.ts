import { cellRect, nextCard } from '@sightline/blueprint/layout'
import type { Direction } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import { startDraft } from './drafts.ts'
import { startEditing } from './edit-card-text.ts'
import { editNote } from './notes.ts'

/** Moves the choice to the neighbour on that side, an empty cell included. Returns whether there is one. */
export function walk(editor: Editor, direction: Direction): boolean {
  const { selection, store, camera } = editor
  const from = selection.onlyCard ?? selection.cell
  if (from === undefined) return false
  const next = nextCard(store.layout, typeof from === 'string' ? { cardId: from } : from, direction)
  if (!next) return false
  if (next.cardId !== undefined) selection.chooseCards([next.cardId])
  else selection.chooseCell(next)
  const rect =
    next.cardId === undefined
      ? cellRect(store.layout, next.laneId, next.stepId)
      : store.layout.cards.get(next.cardId)
  if (rect) camera.reveal(rect)
  return true
}

/** Enter: writes in what is chosen. */
export function writeInChosen(editor: Editor): void {
  const { onlyThing } = editor.selection
  if (onlyThing !== undefined) return editNote(editor, onlyThing)
  const card = editor.selection.onlyCard
  if (card !== undefined) startEditing(editor, card)
  else if (editor.selection.cell) startDraft(editor, editor.selection.cell)
}

/** Where the keyboard enters the board: the first card, or the first cell of an empty one. */
export function chooseFirst(editor: Editor): void {
  const { layout } = editor.store
  const [card] = layout.cards.keys()
  const lane = layout.lanes.find(({ collapsed }) => !collapsed)
  const [column] = layout.columns
  if (card !== undefined) editor.selection.chooseCards([card])
  else if (lane && column) editor.selection.chooseCell({ laneId: lane.lane.id, stepId: column.step.id })
}
