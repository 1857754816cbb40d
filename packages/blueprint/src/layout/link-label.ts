import type { RectsByColumn } from './rects-by-column.ts'
import { distance } from './link-path.ts'
import type { RouteLabel, RoutePoint } from './link-route.ts'
import type { Rect } from './rect.ts'
import { LINK_LABEL_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'

/** Paper at each side of the text, and line that must stay in sight at each end. */
const AROUND = 3 + 8
/** From the line up to the middle of a label that stands above it. */
const ABOVE = 9
/** Board units between the places that are tried along a stretch. */
const STEP = 6

/**
 * On the longest straight stretch that has room beside the cards, as near to its middle as there is; where none
 * has, in the middle of the longest, or above it when that is too short.
 */
export function labelOn(
  points: readonly RoutePoint[],
  text: string,
  cards: RectsByColumn,
): RouteLabel | undefined {
  if (text === '') return undefined
  const stretches = stretchesOf(points)
  const width = textWidthPx(text, LINK_LABEL_STYLE)
  for (const [a, b] of stretches) {
    const place = freePlace(a, b, width, cards)
    if (place) return { text, x: place[0], y: place[1], tight: false }
  }
  const [longest] = stretches
  if (!longest) return undefined
  const [a, b] = longest
  const [x, y] = along(a, b, 0)
  const level = a[1] === b[1]
  return { text, x, y: level ? y - ABOVE : y, tight: true }
}

/** What a label covers. */
export function labelRect({ text, x, y }: Pick<RouteLabel, 'text' | 'x' | 'y'>): Rect {
  const [width, height] = [textWidthPx(text, LINK_LABEL_STYLE), LINK_LABEL_STYLE.leadPx]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** The straight stretches of a route, the longest first. */
function stretchesOf(points: readonly RoutePoint[]): (readonly [RoutePoint, RoutePoint])[] {
  return points
    .flatMap((point, index) => {
      const before = points[index - 1]
      return before ? [[before, point] as const] : []
    })
    .sort((one, two) => distance(...two) - distance(...one))
}

function freePlace(
  a: RoutePoint,
  b: RoutePoint,
  width: number,
  cards: RectsByColumn,
): RoutePoint | undefined {
  const height = LINK_LABEL_STYLE.leadPx
  const needed = (a[1] === b[1] ? width : height) + 2 * AROUND
  const slack = (distance(a, b) - needed) / 2
  for (let away = 0; away <= slack; away += STEP) {
    for (const offset of away === 0 ? [0] : [-away, away]) {
      const [x, y] = along(a, b, offset)
      const rect = { x: x - width / 2, y: y - height / 2, width, height }
      if (cards.count(rect) === 0) return [x, y]
    }
  }
  return undefined
}

/** A point of a stretch, so far from its middle. */
function along(a: RoutePoint, b: RoutePoint, offset: number): RoutePoint {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return a[1] === b[1] ? [x + offset, y] : [x, y + offset]
}
