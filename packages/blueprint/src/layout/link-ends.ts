import type { LinkRoute, RoutePoint } from './link-route.ts'

const HEAD_LENGTH = 6
const HEAD_HALF = 3.5
const DOT_RADIUS = 2.6
const BAR_HALF = 4.5
const BAR_WIDTH = 2.4

/**
 * What stands at the ends of a link, as SVG path data to be filled: a flow ends in a head, an agreement has two;
 * support starts with a dot and ends in a bar.
 */
export function linkEnds({ kind, bothWays, points }: LinkRoute): string {
  const [start, second] = points
  const end = points.at(-1)
  const beforeEnd = points.at(-2)
  if (!start || !second || !end || !beforeEnd) return ''
  if (bothWays) return headAt(end, beforeEnd) + headAt(start, second)
  return kind === 'flow' ? headAt(end, beforeEnd) : dotAt(start) + barAt(end, beforeEnd)
}

function headAt([x, y]: RoutePoint, before: RoutePoint): string {
  const back = HEAD_LENGTH
  if (before[1] === y) return `M${x} ${y}l${before[0] < x ? -back : back} ${-HEAD_HALF}v${2 * HEAD_HALF}z`
  return `M${x} ${y}l${-HEAD_HALF} ${before[1] < y ? -back : back}h${2 * HEAD_HALF}z`
}

function dotAt([x, y]: RoutePoint): string {
  const half = (to: number): string => `a${DOT_RADIUS} ${DOT_RADIUS} 0 1 0 ${to} 0`
  return `M${x - DOT_RADIUS} ${y}${half(2 * DOT_RADIUS)}${half(-2 * DOT_RADIUS)}z`
}

function barAt([x, y]: RoutePoint, before: RoutePoint): string {
  const [width, height] = before[1] === y ? [BAR_WIDTH, 2 * BAR_HALF] : [2 * BAR_HALF, BAR_WIDTH]
  return `M${x - width / 2} ${y - height / 2}h${width}v${height}h${-width}z`
}
