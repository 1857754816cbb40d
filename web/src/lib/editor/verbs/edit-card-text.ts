import { editCardText } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { weaveText } from '../weave-text.ts'

/** Opens a card's title in place. */
export function startEditing(editor: Editor, id: CardId): void {
  const card = editor.store.card(id)
  if (!editor.canWrite || !card || card.locked) return
  editor.view.draft = undefined
  editor.selection.chooseCards([id])
  editor.view.editing = id
}

/**
 * A field with a card's title or notes went from `base` to `next`. Every keystroke goes into the document, so
 * that colleagues see it; one visit to the field is one undo step.
 */
export function writeCardText(
  editor: Editor,
  id: CardId,
  field: 'title' | 'notes',
  { base, next }: { readonly base: string; readonly next: string },
): void {
  editor.store.catchUp()
  const current = editor.store.card(id)?.[field]
  if (current === undefined) return
  const text = weaveText(base, next, current)
  const written = field === 'title' ? { title: text.replaceAll('\n', ' ') } : { notes: text }
  editor.run(editCardText, { id, ...written }, { merge: `${field}:${id}` })
}

/** The field is left: what is typed next is another undo step. */
export function stopWriting(editor: Editor): void {
  editor.view.editing = undefined
  editor.undoStack.begin(undefined)
}
