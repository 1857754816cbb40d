import { deleteCards, deleteFreeThings, deleteLinks } from '@sightline/blueprint'
import type { BlueprintDoc, CardId, FreeId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Deletes what is chosen, but for what is locked. */
export function deleteChosen(editor: Editor): void {
  const link = editor.selection.link
  if (link !== undefined) {
    editor.run(deleteLinks, { ids: [link] })
    editor.selection.clear()
    return
  }
  const cards = editor.chosenCards.filter((id) => !editor.store.card(id)?.locked)
  const things = editor.chosenThings.filter((id) => !editor.store.things.isLocked(id))
  if (cards.length + things.length === 0) return
  editor.run(deleteBoth, { cards, things })
  editor.selection.clear()
}

/** Free things first: arrows among them go with the cards that they are at. */
function deleteBoth(
  doc: BlueprintDoc,
  { cards, things }: { readonly cards: readonly CardId[]; readonly things: readonly FreeId[] },
): void {
  deleteFreeThings(doc, { ids: things })
  deleteCards(doc, { ids: cards })
}
