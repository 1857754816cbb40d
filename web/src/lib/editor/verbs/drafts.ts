import { addCards, cellKey, orderAt } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { CellRef } from '../selection.svelte.ts'

/** Opens an empty card in a cell: at the height that was pressed, or at its end. */
export function startDraft(editor: Editor, { laneId, stepId }: CellRef, boardY?: number): void {
  if (!editor.canWrite) return
  const boxes = cellBoxes(editor, { laneId, stepId })
  const below = boardY === undefined ? -1 : boxes.findIndex((box) => boardY < box.y + box.height / 2)
  editor.selection.chooseCell({ laneId, stepId })
  editor.view.editing = undefined
  editor.view.draft = { laneId, stepId, index: below < 0 ? boxes.length : below, text: '' }
}

export function writeDraft(editor: Editor, text: string): void {
  if (editor.view.draft) editor.view.draft = { ...editor.view.draft, text }
}

/** Puts the draft into the document; an empty one is dropped. Returns the new card. */
export function commitDraft(editor: Editor): CardId | undefined {
  const draft = editor.view.draft
  const title = draft?.text.replace(/\s+/g, ' ').trim()
  // What has been typed stays until it can be written.
  if (title && !editor.canWrite) return undefined
  editor.view.draft = undefined
  if (!draft || !title) return undefined
  const id = newId() as CardId
  const siblings = (editor.store.grid.cells.get(cellKey(draft.laneId, draft.stepId)) ?? []).flatMap(
    (card) => card.place ?? [],
  )
  const place = {
    laneId: draft.laneId,
    stepId: draft.stepId,
    order: orderAt(siblings, draft.index, id),
  }
  if (!editor.run(addCards, { cards: [{ id, title, place }] })) return undefined
  editor.selection.chooseCards([id])
  return id
}

/** Enter: keeps the draft and opens the next one below it. */
export function commitAndGoOn(editor: Editor): void {
  const draft = editor.view.draft
  if (!draft || !commitDraft(editor)) return
  editor.selection.chooseCell(draft)
  editor.view.draft = { ...draft, index: draft.index + 1, text: '' }
}

/** Tab: keeps the draft and opens one in the next cell of the lane, or of the one before. */
export function commitAndMove(editor: Editor, by: 1 | -1): void {
  const draft = editor.view.draft
  if (!draft) return
  commitDraft(editor)
  const columns = editor.store.grid.columns
  const next = columns[columns.findIndex(({ step }) => step.id === draft.stepId) + by]
  if (next) startDraft(editor, { laneId: draft.laneId, stepId: next.step.id })
}

export function dropDraft(editor: Editor): void {
  editor.view.draft = undefined
}

function cellBoxes(
  editor: Editor,
  { laneId, stepId }: CellRef,
): { readonly y: number; readonly height: number }[] {
  const cards = editor.store.grid.cells.get(cellKey(laneId, stepId)) ?? []
  return cards.flatMap((card) => editor.store.layout.cards.get(card.id) ?? [])
}
