import { cellKey, duplicateCards, duplicateStickies, orderAt } from '@sightline/blueprint'
import type { CardCopy, CardId, StickyCopy, StickyId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { orderOnTop } from './stickies.ts'

/** Copies each chosen card right below itself, each note a little beside itself, and chooses the copies. */
export function duplicateChosen(editor: Editor): void {
  if (editor.selection.stickies.size > 0) return duplicateStickiesOf(editor)
  const copies = editor.chosenCards.flatMap((from): CardCopy[] => {
    const place = editor.store.card(from)?.place
    if (!place) return []
    const cell = editor.store.grid.cells.get(cellKey(place.laneId, place.stepId)) ?? []
    const siblings = cell.flatMap((card) => card.place ?? [])
    const id = newId() as CardId
    const index = cell.findIndex((card) => card.id === from) + 1
    return [{ from, id, place: { ...place, order: orderAt(siblings, index, id) } }]
  })
  if (copies.length > 0 && editor.run(duplicateCards, { copies })) {
    editor.selection.chooseCards(copies.map((copy) => copy.id))
  }
}

const BESIDE_PX = 16

function duplicateStickiesOf(editor: Editor): void {
  const copies = editor.chosenStickies.flatMap((from): StickyCopy[] => {
    const frame = editor.store.sticky(from)?.frame
    const id = newId() as StickyId
    if (!frame) return []
    return [
      {
        from,
        id,
        order: orderOnTop(editor, id),
        frame: { ...frame, x: frame.x + BESIDE_PX, y: frame.y + BESIDE_PX },
      },
    ]
  })
  if (copies.length > 0 && editor.run(duplicateStickies, { copies })) {
    editor.selection.chooseStickies(copies.map(({ id }) => id))
  }
}
