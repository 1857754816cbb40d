import { addCards, cellKey, orderAfter } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { titleOfFile } from '../evidence/text-of-file.ts'
import { newId } from '../new-id.ts'
import type { CellRef } from '../selection.svelte.ts'
import type { FileLanding } from '../view-state.svelte.ts'

/** Files become evidence of the card that they land on; in a cell each makes a card named after it. */
export function takeFiles(editor: Editor, landing: FileLanding, files: readonly File[]): void {
  if (landing.kind === 'card') {
    editor.selection.chooseCards([landing.id])
    editor.uploads.add(landing.id, files)
  } else {
    addCardsFor(editor, landing, files)
  }
}

function addCardsFor(editor: Editor, { laneId, stepId }: CellRef, files: readonly File[]): void {
  const below = editor.store.grid.cells.get(cellKey(laneId, stepId))?.at(-1)?.place
  const orders: { readonly order: string }[] = below ? [below] : []
  const made = files.map((file) => {
    const id = newId() as CardId
    const order = orderAfter(orders.slice(-1), id)
    orders.push({ order })
    return { file, card: { id, title: titleOfFile(file.name), place: { laneId, stepId, order } } }
  })
  if (!editor.run(addCards, { cards: made.map(({ card }) => card) })) return
  editor.selection.chooseCards(made.map(({ card }) => card.id))
  for (const { card, file } of made) editor.uploads.add(card.id, [file])
}
