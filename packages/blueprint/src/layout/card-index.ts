import type { CardId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { unionOf } from './rect.ts'
import type { Rect } from './rect.ts'
import { createSpatialIndex } from './spatial-index.ts'
import type { SpatialIndex } from './spatial-index.ts'

/** Every card that can be seen, those of the tray included. */
export function createCardIndex({ cards, tray }: BoardLayout): SpatialIndex<CardId> {
  return createSpatialIndex<CardId>([...cards, ...(tray?.cards ?? [])])
}

/** The least rectangle around some cards; undefined when none of them can be seen. */
export function boundsOf({ cards, tray }: BoardLayout, cardIds: Iterable<CardId>): Rect | undefined {
  const rects: Rect[] = []
  for (const id of cardIds) {
    const box = cards.get(id) ?? tray?.cards.get(id)
    if (box) rects.push(box)
  }
  return unionOf(rects)
}
