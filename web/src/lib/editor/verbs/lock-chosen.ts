import { editCards, editStickies } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Locks the chosen cards or notes, or unlocks them when all of them are locked. */
export function lockChosen(editor: Editor): void {
  const stickies = editor.chosenStickies
  if (stickies.length > 0) {
    const isFree = stickies.some((id) => !editor.store.sticky(id)?.locked)
    editor.run(editStickies, { ids: stickies, changes: { locked: isFree ? true : undefined } })
    return
  }
  const ids = editor.chosenCards
  const locked = ids.some((id) => !editor.store.card(id)?.locked) ? true : undefined
  if (ids.length > 0) editor.run(editCards, { ids, changes: { locked } })
}
