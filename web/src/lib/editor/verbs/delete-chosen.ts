import { deleteCards, deleteLinks, deleteStickies } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Deletes what is chosen, but for locked cards. */
export function deleteChosen(editor: Editor): void {
  const link = editor.selection.link
  if (link !== undefined) {
    editor.run(deleteLinks, { ids: [link] })
    editor.selection.clear()
    return
  }
  if (editor.selection.stickies.size > 0) return deleteStickiesOf(editor)
  const ids = editor.chosenCards.filter((id) => !editor.store.card(id)?.locked)
  if (ids.length === 0) return
  editor.run(deleteCards, { ids })
  editor.selection.clear()
}

function deleteStickiesOf(editor: Editor): void {
  const ids = editor.chosenStickies.filter((id) => !editor.store.sticky(id)?.locked)
  if (ids.length === 0) return
  editor.run(deleteStickies, { ids })
  editor.selection.clear()
}
