import { distance } from './link-path.ts'
import type { RouteLabel, RoutePoint } from './link-route.ts'
import { LINK_LABEL_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'

/** Paper at each side of the text, and line that must stay in sight at each end. */
const AROUND = 3 + 8
/** From the line up to the middle of a label that stands above it. */
const ABOVE = 9

/** In the middle of the longest straight stretch, or above it where it is too short. */
export function labelOn(points: readonly RoutePoint[], text: string): RouteLabel | undefined {
  if (text === '') return undefined
  let longest: readonly [RoutePoint, RoutePoint] | undefined
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (!before) continue
    if (!longest || distance(before, point) > distance(...longest)) longest = [before, point]
  }
  if (!longest) return undefined
  const [a, b] = longest
  const x = (a[0] + b[0]) / 2
  const y = (a[1] + b[1]) / 2
  if (a[1] !== b[1]) return { text, x, y, tight: distance(a, b) < LINK_LABEL_STYLE.leadPx + AROUND }
  const tight = distance(a, b) < textWidthPx(text, LINK_LABEL_STYLE) + 2 * AROUND
  return { text, x, y: tight ? y - ABOVE : y, tight }
}
