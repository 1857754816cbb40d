import type { Point, Rect } from './rect.ts'

export interface ArrowLine {
  readonly from: Point
  readonly to: Point
}

/** Between what an arrow points at and its tip. */
const GAP_PX = 5

/** The straight way between two places or things, from edge to edge; undefined where they lie on each other. */
export function arrowLine(from: Rect | Point, to: Rect | Point): ArrowLine | undefined {
  const [start, end] = [middleOf(from), middleOf(to)]
  const line = { from: leaving(from, start, end), to: leaving(to, end, start) }
  const isForward =
    (line.to.x - line.from.x) * (end.x - start.x) + (line.to.y - line.from.y) * (end.y - start.y) > 0
  return isForward ? line : undefined
}

function middleOf(thing: Rect | Point): Point {
  return 'width' in thing ? { x: thing.x + thing.width / 2, y: thing.y + thing.height / 2 } : thing
}

/** Where the way from the middle of a thing to somewhere else comes out of it. */
function leaving(thing: Rect | Point, middle: Point, towards: Point): Point {
  if (!('width' in thing)) return thing
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const reach = Math.min(
    (thing.width / 2 + GAP_PX) / Math.abs(dx || Number.MIN_VALUE),
    (thing.height / 2 + GAP_PX) / Math.abs(dy || Number.MIN_VALUE),
  )
  return { x: middle.x + dx * reach, y: middle.y + dy * reach }
}
