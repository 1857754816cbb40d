import type { CardId, LaneId, LinkId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import type { LinkRoute } from './link-route.ts'
import type { LinkRoutes } from './route-links.ts'
import { columnAt, laneAt } from './locate.ts'
import type { Point } from './rect.ts'
import type { SpatialIndex } from './spatial-index.ts'

export type Hit =
  | { readonly kind: 'card'; readonly cardId: CardId }
  | { readonly kind: 'link'; readonly linkId: LinkId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'laneHeader'; readonly laneId: LaneId }
  | { readonly kind: 'stepHeader'; readonly stepId: StepId }
  | { readonly kind: 'phaseHeader'; readonly phaseId: PhaseId }

/** What of a board can be pointed at; the index is that of `createCardIndex`. */
export interface HitTargets {
  readonly layout: BoardLayout
  readonly cards: SpatialIndex<CardId>
  /** Left out where links cannot be pointed at. */
  readonly routes?: LinkRoutes
}

/** Board units around a link that still count as the link. */
const LINK_REACH = 5

/** What lies under a point, the topmost first: cards, links, headers, cells. */
export function hitTest({ layout, cards, routes }: HitTargets, point: Point): Hit | undefined {
  const cardId = cards.at(point)
  if (cardId !== undefined) return { kind: 'card', cardId }
  const link = routes && nearestLink(routes, point)
  if (link) return { kind: 'link', linkId: link.id }
  return headerAt(layout, point) ?? cellAt(layout, point)
}

function headerAt(layout: BoardLayout, point: Point): Hit | undefined {
  const { phaseRow, stepRow, laneHeaderWidth, phases } = layout
  if (point.y >= phaseRow.y && point.y < phaseRow.y + phaseRow.height) {
    const phase = phases.find(({ x, width }) => point.x >= x && point.x < x + width)?.phase
    return phase && { kind: 'phaseHeader', phaseId: phase.id }
  }
  if (point.y >= stepRow.y && point.y < stepRow.y + stepRow.height) {
    const column = columnAt(layout, point.x)
    return column && { kind: 'stepHeader', stepId: column.step.id }
  }
  if (point.x < 0 || point.x >= laneHeaderWidth) return undefined
  const lane = laneAt(layout, point.y)
  return lane && { kind: 'laneHeader', laneId: lane.lane.id }
}

function cellAt(layout: BoardLayout, point: Point): Hit | undefined {
  const lane = laneAt(layout, point.y)
  const column = columnAt(layout, point.x)
  if (!lane || lane.collapsed || !column) return undefined
  return { kind: 'cell', laneId: lane.lane.id, stepId: column.step.id }
}

function nearestLink(routes: LinkRoutes, point: Point): LinkRoute | undefined {
  let nearest: { route: LinkRoute; away: number } | undefined
  for (const route of routes.values()) {
    if (!isNearBounds(route, point)) continue
    const away = awayFrom(route, point)
    if (away <= LINK_REACH && (!nearest || away < nearest.away)) nearest = { route, away }
  }
  return nearest?.route
}

function isNearBounds({ bounds: { x, y, width, height } }: LinkRoute, point: Point): boolean {
  return (
    point.x >= x - LINK_REACH &&
    point.x <= x + width + LINK_REACH &&
    point.y >= y - LINK_REACH &&
    point.y <= y + height + LINK_REACH
  )
}

/** From a point to the nearest stretch of a route. */
function awayFrom({ points }: LinkRoute, { x, y }: Point): number {
  let least = Infinity
  for (const [index, b] of points.entries()) {
    const a = points[index - 1]
    if (!a) continue
    const nearX = Math.min(Math.max(x, Math.min(a[0], b[0])), Math.max(a[0], b[0]))
    const nearY = Math.min(Math.max(y, Math.min(a[1], b[1])), Math.max(a[1], b[1]))
    least = Math.min(least, Math.hypot(x - nearX, y - nearY))
  }
  return least
}
