import { editCards } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Locks the chosen cards, or unlocks them when all of them are locked. */
export function lockChosen(editor: Editor): void {
  const ids = editor.chosenCards
  const locked = ids.some((id) => !editor.store.card(id)?.locked) ? true : undefined
  if (ids.length > 0) editor.run(editCards, { ids, changes: { locked } })
}
