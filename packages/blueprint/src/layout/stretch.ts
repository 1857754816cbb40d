import type { BoardLayout, LaneBox } from './board-layout.ts'
import type { LinkRoute } from './link-route.ts'
import { labelledY } from './link-label.ts'
import { boundsOf } from './link-path.ts'
import { MEASURES } from './measures.ts'

/** How far what stood at a y has been moved down (or up, below 0), in board units. */
export type Stretch = (y: number) => number

/** Of a board whose lanes are all as they were. */
export const UNSTRETCHED: Stretch = () => 0

/**
 * What lies between the last cards of a lane and its bottom moves with the bottom, all else with its top: cards end
 * above it, the tracks of links along the bottom run in it.
 */
const FOOT = Math.min(MEASURES.cellBottom, MEASURES.cellBottomFrontstage)

/**
 * How the board was stretched where its lanes only became taller or less tall. Undefined when columns, lanes or the
 * lines between them are others, or when a lane's cards begin elsewhere in it.
 */
export function stretchBetween(before: BoardLayout, after: BoardLayout): Stretch | undefined {
  if (!sameColumns(before, after) || before.lines.length !== after.lines.length) return undefined
  if (before.lanes.length !== after.lanes.length) return undefined
  const shifts: { from: number; by: number }[] = []
  for (const [index, lane] of before.lanes.entries()) {
    const next = after.lanes[index]
    if (!next || !hasSameInside(lane, next)) return undefined
    shifts.push({ from: lane.y, by: next.y - lane.y })
    const [bottom, nextBottom] = [lane.y + lane.height, next.y + next.height]
    if (nextBottom !== bottom + next.y - lane.y) shifts.push({ from: bottom - FOOT, by: nextBottom - bottom })
  }
  if (shifts.every(({ by }) => by === 0)) return UNSTRETCHED
  return (y) => shifts.findLast(({ from }) => y > from)?.by ?? 0
}

/** The same way on the stretched board; the same object where it did not move. */
export function stretchedRoute(route: LinkRoute, stretch: Stretch): LinkRoute {
  if (stretch === UNSTRETCHED || route.points.every(([, y]) => stretch(y) === 0)) return route
  const points = route.points.map(([x, y]) => [x, y + stretch(y)] as const)
  const { label } = route
  return {
    ...route,
    points,
    label: label && { ...label, y: label.y + stretch(labelledY(label, route.points)) },
    bounds: boundsOf(points),
    uses: route.uses.map((use) =>
      isLevel(use.channel)
        ? { ...use, at: use.at + stretch(use.at) }
        : { ...use, low: use.low + stretch(use.low), high: use.high + stretch(use.high) },
    ),
  }
}

function isLevel(channel: string): boolean {
  return channel.startsWith('h') || channel.startsWith('l')
}

function sameColumns({ columns }: BoardLayout, after: BoardLayout): boolean {
  return (
    columns.length === after.columns.length &&
    columns.every(
      ({ x, width }, index) => x === after.columns[index]?.x && width === after.columns[index].width,
    )
  )
}

function hasSameInside(lane: LaneBox, next: LaneBox): boolean {
  return lane.lane.id === next.lane.id && lane.contentY - lane.y === next.contentY - next.y
}
