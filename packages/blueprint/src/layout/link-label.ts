import { distance } from './link-path.ts'
import type { RouteLabel, RoutePoint } from './link-route.ts'
import type { Rect } from './rect.ts'
import { LINK_LABEL_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'

/** Paper at each side of the text. */
const PAPER = 3
/** Line that stays in sight at each end, and as much of it as there must be. */
const IN_SIGHT = 8
const LEAST_IN_SIGHT = 2
/** From the line up to the middle of a label that stands above it. */
const ABOVE = 9
/** Board units between the places that are tried along a stretch. */
const STEP = 6

type Stretch = readonly [RoutePoint, RoutePoint]

/**
 * On the longest straight stretch that has room beside the cards and the other labels, as near to its middle as there
 * is; where none has, on a level one that it nearly covers, or above one. Else it covers something: in the middle of
 * the longest, or above it when that is level.
 */
export function labelOn(
  points: readonly RoutePoint[],
  text: string,
  isFree: (rect: Rect) => boolean,
): RouteLabel | undefined {
  if (text === '') return undefined
  const stretches = stretchesOf(points)
  const width = textWidthPx(text, LINK_LABEL_STYLE)
  const level = stretches.filter(isLevel)
  const place =
    firstOf(stretches, (stretch) => placeOn(stretch, width, IN_SIGHT, isFree)) ??
    firstOf(level, (stretch) => placeOn(stretch, width, LEAST_IN_SIGHT, isFree)) ??
    firstOf(level, (stretch) => placeAbove(stretch, width, isFree))
  if (place) return { text, x: place[0], y: place[1], tight: false }
  const [longest] = stretches
  if (!longest) return undefined
  const [x, y] = isLevel(longest) ? above(longest) : along(longest, 0)
  return { text, x, y, tight: true }
}

/** What a label covers. */
export function labelRect({ text, x, y }: Pick<RouteLabel, 'text' | 'x' | 'y'>): Rect {
  return rectAround([x, y], textWidthPx(text, LINK_LABEL_STYLE))
}

/** The straight stretches of a route, the longest first. */
function stretchesOf(points: readonly RoutePoint[]): Stretch[] {
  return points
    .flatMap((point, index) => {
      const before = points[index - 1]
      return before ? [[before, point] as const] : []
    })
    .sort((one, two) => distance(...two) - distance(...one))
}

function firstOf(
  stretches: readonly Stretch[],
  placeOf: (stretch: Stretch) => RoutePoint | undefined,
): RoutePoint | undefined {
  for (const stretch of stretches) {
    const place = placeOf(stretch)
    if (place) return place
  }
  return undefined
}

function placeOn(
  stretch: Stretch,
  width: number,
  inSight: number,
  isFree: (rect: Rect) => boolean,
): RoutePoint | undefined {
  const needed = (isLevel(stretch) ? width : LINK_LABEL_STYLE.leadPx) + 2 * (PAPER + inSight)
  const slack = (distance(...stretch) - needed) / 2
  for (let away = 0; away <= slack; away += STEP) {
    for (const offset of away === 0 ? [0] : [-away, away]) {
      const place = along(stretch, offset)
      if (isFree(rectAround(place, width))) return place
    }
  }
  return undefined
}

function placeAbove(
  stretch: Stretch,
  width: number,
  isFree: (rect: Rect) => boolean,
): RoutePoint | undefined {
  const place = above(stretch)
  return isFree(rectAround(place, width + 2 * PAPER)) ? place : undefined
}

function rectAround([x, y]: RoutePoint, width: number): Rect {
  const height = LINK_LABEL_STYLE.leadPx
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function above(stretch: Stretch): RoutePoint {
  const [x, y] = along(stretch, 0)
  return [x, y - ABOVE]
}

/** A point of a stretch, so far from its middle. */
function along([a, b]: Stretch, offset: number): RoutePoint {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return isLevel([a, b]) ? [x + offset, y] : [x, y + offset]
}

function isLevel([a, b]: Stretch): boolean {
  return a[1] === b[1]
}
