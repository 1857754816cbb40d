import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import type { CellRef } from '../selection.svelte.ts'
import type { FileLanding } from '../view-state.svelte.ts'

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
