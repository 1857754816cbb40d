import type { LaneId, PhaseId, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Shows a lane as its name alone, for this viewer, or with its cards again. */
export function toggleLane(editor: Editor, id: LaneId, isCollapsed: boolean): void {
  editor.store.collapse(id, !isCollapsed)
  letGoOfUnseen(editor)
}

/** Shows a phase as its name alone, for this viewer, or with its steps again. */
export function togglePhase(editor: Editor, id: PhaseId): void {
  editor.store.collapsePhase(id, !editor.store.isPhaseCollapsed(id))
  letGoOfUnseen(editor)
}

/** Shows a step as its name alone, for this viewer. */
export function collapseStep(editor: Editor, id: StepId): void {
  editor.store.collapseStep(id, true)
  letGoOfUnseen(editor)
}

/** What is chosen and no more seen is let go of. */
export function letGoOfUnseen({ store, selection }: Editor): void {
  const { layout } = store
  const shown = [...selection.cards].filter((card) => layout.cards.has(card))
  const { cell, link } = selection
  const isSeen =
    cell !== undefined &&
    layout.columnIndexes.has(cell.stepId) &&
    layout.lanes.some(({ lane, collapsed }) => lane.id === cell.laneId && !collapsed)
  if ((cell && !isSeen) || (link !== undefined && !store.routes.has(link))) selection.clear()
  else if (shown.length < selection.cards.size) selection.choose(shown, selection.things)
}
