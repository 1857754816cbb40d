import type { LaneId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'

/** Shows a lane as its name alone, for this viewer; what is chosen in it is let go of. */
export function collapseLane({ store, selection }: Editor, id: LaneId): void {
  store.collapse(id, true)
  const shown = [...selection.cards].filter((card) => store.layout.cards.has(card))
  if (selection.cell?.laneId === id) selection.clear()
  else if (shown.length < selection.cards.size) selection.choose(shown, selection.things)
}

export function toggleLane(editor: Editor, id: LaneId, isCollapsed: boolean): void {
  if (isCollapsed) editor.store.collapse(id, false)
  else collapseLane(editor, id)
}
