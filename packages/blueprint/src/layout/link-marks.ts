import type { LinkRoute, RoutePoint } from './link-route.ts'

/** What stands at the ends of a link. */
export interface LinkMarks {
  /** SVG path data of filled arrow heads, each with its tip at a card's border. */
  readonly heads: readonly string[]
  /** Where what is held up has its dot, radius 2.6. */
  readonly dot: RoutePoint | undefined
  /** SVG path data of the footing at what holds, stroke 2.4. */
  readonly bar: string | undefined
}

const HEAD_LENGTH = 6
const HEAD_HALF = 3.5
const BAR_HALF = 4.5

/** A flow ends in a head, an agreement has two; support starts with a dot and ends in a bar. */
export function linkMarks({ kind, bothWays, points }: LinkRoute): LinkMarks {
  const [start, second] = points
  const end = points.at(-1)
  const beforeEnd = points.at(-2)
  if (!start || !second || !end || !beforeEnd) return { heads: [], dot: undefined, bar: undefined }
  if (bothWays)
    return { heads: [headAt(end, beforeEnd), headAt(start, second)], dot: undefined, bar: undefined }
  if (kind === 'flow') return { heads: [headAt(end, beforeEnd)], dot: undefined, bar: undefined }
  return { heads: [], dot: start, bar: barAt(end, beforeEnd) }
}

function headAt([x, y]: RoutePoint, before: RoutePoint): string {
  const back = HEAD_LENGTH
  if (before[1] === y) return `M${x} ${y}l${before[0] < x ? -back : back} ${-HEAD_HALF}v${2 * HEAD_HALF}z`
  return `M${x} ${y}l${-HEAD_HALF} ${before[1] < y ? -back : back}h${2 * HEAD_HALF}z`
}

function barAt([x, y]: RoutePoint, before: RoutePoint): string {
  if (before[1] === y) return `M${x} ${y - BAR_HALF}v${2 * BAR_HALF}`
  return `M${x - BAR_HALF} ${y}h${2 * BAR_HALF}`
}
