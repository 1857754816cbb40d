import type { CardBox } from './board-layout.ts'
import type { Leg } from './link-channels.ts'
import type { LinkPlan, Side } from './link-plan.ts'
import type { RoutePoint } from './link-route.ts'
import type { LinkTracks, TrackUse, TrackUser } from './link-tracks.ts'

export interface RealisedPlan {
  readonly points: readonly RoutePoint[]
  readonly uses: readonly TrackUse[]
  /** What its tracks cost: nothing when each leg got its best one. */
  readonly trackCost: number
}

const NEXT_TRACK = 10
const SHARED_TRACK = 60

/** Gives each leg of a plan a track that nobody else has there, and so the plan its points. */
export function realisePlan(
  plan: LinkPlan,
  from: CardBox,
  to: CardBox,
  user: TrackUser,
  tracks: LinkTracks,
): RealisedPlan {
  const [start, end] = portsOf(plan, from, to)
  const uses: TrackUse[] = []
  let trackCost = 0
  for (const [index, leg] of plan.legs.entries()) {
    const axis = leg.axis === 'vertical' ? 1 : 0
    const low = uses.at(-1)?.at ?? start[axis]
    const high = plan.legs[index + 1]?.tracks[0] ?? end[axis]
    const { use, cost } = bestTrack(leg, Math.min(low, high), Math.max(low, high), user, tracks)
    uses.push(use)
    trackCost += cost
  }
  const points = simplified([start, ...cornersOf(plan.legs, uses, start, end), end])
  const uprights = uprightsOf(plan, points)
  for (const upright of uprights) trackCost += SHARED_TRACK * tracks.conflicts(upright, user)
  return { points, uses: [...uses, ...uprights], trackCost }
}

/** The stretches at top and bottom sides: they have one place only, so they can be shared or left alone. */
function uprightsOf({ fromSide, toSide, legs }: LinkPlan, points: readonly RoutePoint[]): TrackUse[] {
  const uprights: TrackUse[] = []
  const add = (a: RoutePoint | undefined, b: RoutePoint | undefined): void => {
    if (!a || !b) return
    uprights.push({ channel: `x${a[0]}`, at: a[0], low: Math.min(a[1], b[1]), high: Math.max(a[1], b[1]) })
  }
  if (fromSide === 'top' || fromSide === 'bottom') add(points[0], points[1])
  if (legs.length > 0 && (toSide === 'top' || toSide === 'bottom')) add(points.at(-1), points.at(-2))
  return uprights
}

/** Where legs meet each other and what comes before and after them. */
function cornersOf(
  legs: readonly Leg[],
  uses: readonly TrackUse[],
  start: RoutePoint,
  end: RoutePoint,
): RoutePoint[] {
  const corners: RoutePoint[] = []
  let before = start
  for (const [index, leg] of legs.entries()) {
    const at = uses[index]?.at ?? 0
    before = leg.axis === 'vertical' ? [at, before[1]] : [before[0], at]
    corners.push(before)
  }
  const last = legs.at(-1)
  if (last) corners.push(last.axis === 'vertical' ? [before[0], end[1]] : [end[0], before[1]])
  return corners
}

function bestTrack(
  leg: Leg,
  low: number,
  high: number,
  user: TrackUser,
  tracks: LinkTracks,
): { use: TrackUse; cost: number } {
  let best: { use: TrackUse; cost: number } | undefined
  for (const [index, at] of leg.tracks.entries()) {
    const use = { channel: leg.channel, at, low, high }
    const conflicts = tracks.conflicts(use, user)
    if (conflicts === 0) return { use, cost: index * NEXT_TRACK }
    const cost = SHARED_TRACK * conflicts + index * NEXT_TRACK
    if (!best || cost < best.cost) best = { use, cost }
  }
  return best ?? { use: { channel: leg.channel, at: 0, low, high }, cost: 0 }
}

/** Without points that lie on a straight stretch. */
function simplified(points: readonly RoutePoint[]): RoutePoint[] {
  const kept: RoutePoint[] = []
  for (const point of points) {
    const before = kept.at(-1)
    if (before && before[0] === point[0] && before[1] === point[1]) continue
    const twoBack = kept.at(-2)
    if (before && twoBack && onOneLine(twoBack, before, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function onOneLine(a: RoutePoint, b: RoutePoint, c: RoutePoint): boolean {
  return (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1])
}

/** Where a plan leaves one card and enters the other. */
export function portsOf(
  { fromSide, toSide, straightAt }: LinkPlan,
  from: CardBox,
  to: CardBox,
): readonly [RoutePoint, RoutePoint] {
  return [portOf(from, fromSide, to, straightAt), portOf(to, toSide, from, straightAt)]
}

/** The middle of a side; on a card that covers several columns, as near as it gets to the other card. */
function portOf(card: CardBox, side: Side, other: CardBox, straightAt: number | undefined): RoutePoint {
  const { x, y, width, height } = card
  if (side === 'left') return [x, straightAt ?? y + height / 2]
  if (side === 'right') return [x + width, straightAt ?? y + height / 2]
  const wished = card.fromColumn === card.toColumn ? x + width / 2 : other.x + other.width / 2
  const at = straightAt ?? Math.min(Math.max(wished, x + 12), x + width - 12)
  return side === 'top' ? [at, y] : [at, y + height]
}
