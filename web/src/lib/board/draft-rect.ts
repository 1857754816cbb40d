import { cellKey } from '@sightline/blueprint'
import { newCardRect } from '@sightline/blueprint/layout'
import type { BoardLayout, Rect } from '@sightline/blueprint/layout'
import type { CardDraft } from '../editor/view-state.svelte.ts'

/** Where a card that is being written is shown: over the card that it will push down, or below the last. */
export function draftRect(layout: BoardLayout, { laneId, stepId, index }: CardDraft): Rect | undefined {
  const free = newCardRect(layout, laneId, stepId)
  const next = layout.cellCards.get(cellKey(laneId, stepId))?.[index]
  const box = next === undefined ? undefined : layout.cards.get(next)
  return free && box ? { ...free, y: box.y } : free
}
