import { editCards, editFreeThings } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Locks the chosen cards or free things, or unlocks them when all of them are locked. */
export function lockChosen(editor: Editor): void {
  const things = editor.chosenThings
  if (things.length > 0) {
    const isFree = things.some((id) => !editor.store.things.isLocked(id))
    editor.run(editFreeThings, { ids: things, changes: { locked: isFree ? true : undefined } })
    return
  }
  const ids = editor.chosenCards
  const locked = ids.some((id) => !editor.store.card(id)?.locked) ? true : undefined
  if (ids.length > 0) editor.run(editCards, { ids, changes: { locked } })
}
