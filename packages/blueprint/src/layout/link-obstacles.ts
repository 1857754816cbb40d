import type { BoardLayout } from './board-layout.ts'
import { rectsByColumn } from './rects-by-column.ts'
import type { RectsByColumn } from './rects-by-column.ts'
import { gutterLeg } from './link-channels.ts'
import { createLinkTracks } from './link-tracks.ts'
import type { LinkTracks } from './link-tracks.ts'
import type { LinkRoute, RoutePoint } from './link-route.ts'
import { createStandingLabels } from './standing-labels.ts'
import type { StandingLabels } from './standing-labels.ts'

/** What a link has to go around, who already runs where, and where labels stand. */
export interface LinkObstacles {
  readonly cards: RectsByColumn
  readonly tracks: LinkTracks
  readonly labels: StandingLabels
  /** The gutters by which one comes from the corridor above a lane to the one below it, as `gutterLeg` counts them. */
  openGutters(lane: number): readonly OpenGutter[]
}

export interface OpenGutter {
  readonly gutter: number
  readonly x: number
}

/** Half the width of a link with a little air; a route may touch a border, as it does at its ends. */
const HALF_WIDTH = 0.5

/** Of a layout and of the routes that are kept, whose tracks are `tracks`. */
export function linkObstacles(
  layout: BoardLayout,
  tracks = createLinkTracks(),
  kept: Iterable<LinkRoute> = [],
): LinkObstacles {
  const cards = rectsByColumn(layout.columns, layout.cards.values())
  const known = new Map<number, readonly OpenGutter[]>()
  return {
    cards,
    tracks,
    labels: createStandingLabels(kept),
    openGutters: (lane) => {
      const open = known.get(lane) ?? openGuttersOf(layout, lane, cards)
      known.set(lane, open)
      return open
    },
  }
}

function openGuttersOf(layout: BoardLayout, lane: number, cards: RectsByColumn): OpenGutter[] {
  const box = layout.lanes[lane]
  if (!box) return []
  return Array.from({ length: layout.columns.length + 1 }, (_, gutter) => ({
    gutter,
    x: gutterLeg(layout, gutter, 'right').tracks[0] ?? 0,
  })).filter(
    ({ x }) => cards.count({ x: x - HALF_WIDTH, y: box.y, width: 2 * HALF_WIDTH, height: box.height }) === 0,
  )
}

/** How many cards a route crosses, counted once a stretch; its own two as well where it runs back into them. */
export function crossings(points: readonly RoutePoint[], { cards }: Pick<LinkObstacles, 'cards'>): number {
  let count = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before) count += cards.count(stretchRect(before, point))
  }
  return count
}

/** A stretch as a thin rectangle, pulled in at its ends so that it does not touch what it ends at. */
function stretchRect(a: RoutePoint, b: RoutePoint): { x: number; y: number; width: number; height: number } {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])]
  const level = top === bottom
  const inX = level ? HALF_WIDTH : -HALF_WIDTH
  const inY = level ? -HALF_WIDTH : HALF_WIDTH
  return { x: left + inX, y: top + inY, width: right - left - 2 * inX, height: bottom - top - 2 * inY }
}
