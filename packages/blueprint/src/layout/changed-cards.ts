import type { CardId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import type { Rect } from './rect.ts'
import type { Stretch } from './stretch.ts'

/** The cards that came, went or moved otherwise than with their lanes. */
export interface ChangedCards {
  readonly ids: ReadonlySet<CardId>
  /** Where they would be, had they not changed, and where they are. */
  readonly rects: readonly Rect[]
}

export function changedCards(before: BoardLayout, after: BoardLayout, stretch: Stretch): ChangedCards {
  const ids = new Set<CardId>()
  const rects: Rect[] = []
  for (const [id, old] of before.cards) {
    const box = after.cards.get(id)
    const by = stretch(old.y)
    if (box && (box === old ? by === 0 : isMovedBy(old, by, box))) continue
    ids.add(id)
    rects.push({ x: old.x, y: old.y + by, width: old.width, height: old.height })
  }
  for (const [id, box] of after.cards) {
    if (ids.has(id) || !before.cards.has(id)) {
      ids.add(id)
      rects.push(box)
    }
  }
  return { ids, rects }
}

function isMovedBy(old: Rect, by: number, box: Rect): boolean {
  return old.x === box.x && old.y + by === box.y && old.width === box.width && old.height === box.height
}
