import { editCardText } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.svelte.ts'

/** Opens a card's title in place. */
export function startEditing(editor: Editor, id: CardId): void {
  const card = editor.store.card(id)
  if (!editor.canWrite || !card || card.locked) return
  editor.view.draft = undefined
  editor.selection.chooseCards([id])
  editor.view.editing = id
}

/** Every keystroke goes into the document, so that colleagues see it; the whole visit is one undo step. */
export function writeTitle(editor: Editor, id: CardId, title: string): void {
  editor.run(editCardText, { id, title: title.replaceAll('\n', ' ') }, { merge: `title:${id}` })
}

export function stopEditing(editor: Editor): void {
  editor.view.editing = undefined
  editor.undoStack.begin(undefined)
}
