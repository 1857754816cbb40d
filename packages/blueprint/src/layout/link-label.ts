import { PAPER, rectAround } from './label-rect.ts'
import { distance } from './link-path.ts'
import type { RouteLabel, RoutePoint } from './link-route.ts'
import type { RectsByColumn } from './rects-by-column.ts'
import type { Rect } from './rect.ts'
import type { StandingLabels } from './standing-labels.ts'
import { LINK_LABEL_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'

/** Line that stays in sight at each end. */
const IN_SIGHT = 8
/** From the line up to the middle of a label that stands above it. */
const ABOVE = 9
/** Board units between the places that are tried along a stretch. */
const STEP = 6

type Stretch = readonly [RoutePoint, RoutePoint]

/**
 * On the longest straight stretch that has room beside the cards and the other labels, as near to its middle as there
 * is; where none has, above a level one, or on another label. Else it covers a card: in the middle of the longest, or
 * above it when that is level.
 */
export function labelOn(
  points: readonly RoutePoint[],
  text: string,
  { cards, labels }: { cards: RectsByColumn; labels: StandingLabels },
): RouteLabel | undefined {
  if (text === '') return undefined
  const stretches = stretchesOf(points)
  const width = textWidthPx(text, LINK_LABEL_STYLE)
  const isBesideCards = (rect: Rect): boolean => cards.count(rect) === 0
  const isFree = (rect: Rect): boolean => isBesideCards(rect) && !labels.covers(rect)
  const place =
    firstOf(stretches, (stretch) => placeOn(stretch, width, isFree)) ??
    firstOf(stretches.filter(isLevel), (stretch) => placeAbove(stretch, width, isFree)) ??
    firstOf(stretches, (stretch) => placeOn(stretch, width, isBesideCards))
  if (place) return { text, x: place[0], y: place[1], tight: false }
  const [longest] = stretches
  if (!longest) return undefined
  const [x, y] = isLevel(longest) ? above(longest) : along(longest, 0)
  return { text, x, y, tight: true }
}

/** The y of the level line that a label belongs to: what moves with the line is the label. */
export function labelledY({ y }: RouteLabel, points: readonly RoutePoint[]): number {
  return points.some(([, lineY]) => lineY === y + ABOVE) ? y + ABOVE : y
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

function placeOn(stretch: Stretch, width: number, isFree: (rect: Rect) => boolean): RoutePoint | undefined {
  const needed = (isLevel(stretch) ? width : LINK_LABEL_STYLE.leadPx) + 2 * (PAPER + IN_SIGHT)
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
