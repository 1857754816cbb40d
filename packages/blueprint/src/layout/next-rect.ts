import type { Direction } from './next-card.ts'
import type { Rect } from './rect.ts'

/** How much more it counts to stray from the way than to go along it. */
const STRAYING = 2

/** What lies next on a side of a rectangle, by the middles of both; undefined where nothing does. */
export function nextRect<Id>(
  from: Rect,
  rects: Iterable<readonly [Id, Rect]>,
  direction: Direction,
): Id | undefined {
  let [next, least]: [Id | undefined, number] = [undefined, Infinity]
  for (const [id, rect] of rects) {
    const { along, across } = wayTo(from, rect, direction)
    const far = along + STRAYING * across
    if (along <= 0 || across > STRAYING * along || far >= least) continue
    next = id
    least = far
  }
  return next
}

function wayTo(
  from: Rect,
  to: Rect,
  direction: Direction,
): { readonly along: number; readonly across: number } {
  const dx = to.x + to.width / 2 - from.x - from.width / 2
  const dy = to.y + to.height / 2 - from.y - from.height / 2
  switch (direction) {
    case 'left':
      return { along: -dx, across: Math.abs(dy) }
    case 'right':
      return { along: dx, across: Math.abs(dy) }
    case 'up':
      return { along: -dy, across: Math.abs(dx) }
    case 'down':
      return { along: dy, across: Math.abs(dx) }
  }
}
