import { boundsOf } from './geometry.ts'
import type { Rect } from './geometry.ts'
import type { Editor } from './editor.ts'

/** Around the chosen cards and free things; undefined when none is. */
export function chosenRect({ store, chosenCards, chosenThings }: Editor): Rect | undefined {
  return boundsOf([
    ...chosenCards.flatMap((id) => store.layout.cards.get(id) ?? []),
    ...chosenThings.flatMap((id) => store.things.rectOf(id) ?? []),
  ])
}

/** The board with its tray, and what lies free around it. */
export function contentRect({ store: { layout, things } }: Editor): Rect {
  const board = { x: 0, y: 0, width: layout.width, height: layout.height }
  const rects = [
    board,
    ...(layout.tray ? [layout.tray] : []),
    ...things.all.flatMap((id) => things.rectOf(id) ?? []),
  ]
  return boundsOf(rects) ?? board
}
