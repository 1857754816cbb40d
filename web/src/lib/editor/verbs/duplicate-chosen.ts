import { cellKey, orderAt } from '@sightline/blueprint'
import type { CardCopy, CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { putCopies } from './put-copies.ts'

/** How far copies of free things lie from what they were made from, in board units. */
export const BESIDE = { dx: 16, dy: 16 } as const

/** Copies each chosen card right below itself, each free thing a little beside itself, and chooses the copies. */
export function duplicateChosen(editor: Editor): void {
  const cards = editor.chosenCards.flatMap((from): CardCopy[] => {
    const place = editor.store.card(from)?.place
    if (!place) return []
    const cell = editor.store.grid.cells.get(cellKey(place.laneId, place.stepId)) ?? []
    const siblings = cell.flatMap((card) => card.place ?? [])
    const id = newId() as CardId
    const index = cell.findIndex((card) => card.id === from) + 1
    return [{ from, id, place: { ...place, order: orderAt(siblings, index, id) } }]
  })
  putCopies(editor, { cards, things: editor.chosenThings, shift: BESIDE })
}
