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

/** The card that is chosen alone or the cell that is chosen, where they can take files. */
export function landingOfChosen(editor: Editor): FileLanding | undefined {
  const { onlyCard, cell } = editor.selection
  if (onlyCard !== undefined) return landingOnCard(editor, onlyCard)
  return cell && landingInCell(editor, cell)
}

export function landingOnCard({ store, canWrite }: Editor, id: CardId): FileLanding | undefined {
  const card = store.card(id)
  return canWrite && card && !card.locked ? { kind: 'card', id } : undefined
}

/** A lane that draws a curve holds no cards. */
export function landingInCell({ store, canWrite }: Editor, cell: CellRef): FileLanding | undefined {
  const lane = store.blueprint.lanes.find(({ id }) => id === cell.laneId)
  if (!canWrite || !lane || lane.kind === 'feeling') return undefined
  return { kind: 'cell', laneId: cell.laneId, stepId: cell.stepId }
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
