import type { Editor } from '../editor.ts'

/** Nothing can be written any more: what is being dragged or renamed goes back. A new card's text stays. */
export function stopGestures(editor: Editor): void {
  editor.tools.cancel()
  editor.view.dropPreviews()
  editor.view.editing = undefined
  editor.view.editingNote = undefined
  editor.view.renaming = undefined
}
