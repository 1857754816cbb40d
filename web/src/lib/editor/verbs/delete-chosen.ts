import { deleteCards, deleteFreeThings, deleteLinks } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Deletes what is chosen, but for what is locked. */
export function deleteChosen(editor: Editor): void {
  const link = editor.selection.link
  if (link !== undefined) {
    editor.run(deleteLinks, { ids: [link] })
    editor.selection.clear()
    return
  }
  if (editor.selection.things.size > 0) return deleteThings(editor)
  const ids = editor.chosenCards.filter((id) => !editor.store.card(id)?.locked)
  if (ids.length === 0) return
  editor.run(deleteCards, { ids })
  editor.selection.clear()
}

function deleteThings(editor: Editor): void {
  const ids = editor.chosenThings.filter((id) => !editor.store.things.isLocked(id))
  if (ids.length === 0) return
  editor.run(deleteFreeThings, { ids })
  editor.selection.clear()
}
