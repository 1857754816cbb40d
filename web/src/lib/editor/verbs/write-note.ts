import { editNoteText } from '@sightline/blueprint'
import type { NoteId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { weaveText } from '../weave-text.ts'

/** The field of a note went from `base` to `next`; one visit to it is one undo step. */
export function writeNote(
  editor: Editor,
  id: NoteId,
  { base, next }: { readonly base: string; readonly next: string },
): void {
  editor.store.catchUp()
  const current = editor.store.things.note(id)?.text
  if (current === undefined) return
  editor.run(editNoteText, { id, text: weaveText(base, next, current) }, { merge: `note:${id}` })
}

export function stopWritingNote(editor: Editor): void {
  editor.view.editingNote = undefined
  editor.undoStack.begin(undefined)
}
