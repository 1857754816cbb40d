import type { Blueprint } from '../model/blueprint.ts'
import type { Link } from '../model/link.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { linkObstacles } from './link-obstacles.ts'
import type { LinkRoute } from './link-route.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'
import { routeLink } from './route-link.ts'

export type LinkRoutes = ReadonlyMap<LinkId, LinkRoute>

/** A layout and the routes that were found for it. */
export interface RoutedLayout {
  readonly layout: BoardLayout
  readonly routes: LinkRoutes
}

/** Routes every link whose two cards can be seen, in the order of their ids, so that all replicas agree. */
export function routeLinks({ links }: Pick<Blueprint, 'links'>, layout: BoardLayout): LinkRoutes {
  return routeFrom([...links.values()].sort(byId), layout, new Map())
}

/**
 * The same, keeping what a change did not touch: a link is routed again when it is new, when one of its cards
 * moved, or when a card came or went where it runs. Others keep their tracks, so the result may differ in them
 * from a routing from scratch.
 */
export function rerouteLinks(
  { links }: Pick<Blueprint, 'links'>,
  layout: BoardLayout,
  previous: RoutedLayout,
): LinkRoutes {
  if (!sameFrame(layout, previous.layout)) return routeLinks({ links }, layout)
  const changed = changedCards(layout, previous.layout)
  const kept = new Map<LinkId, LinkRoute>()
  for (const link of links.values()) {
    const route = previous.routes.get(link.id)
    if (route && isSameLink(link, route) && !isTouched(route, changed)) kept.set(link.id, route)
  }
  return routeFrom([...links.values()].sort(byId), layout, kept)
}

function routeFrom(links: readonly Link[], layout: BoardLayout, kept: LinkRoutes): LinkRoutes {
  const obstacles = linkObstacles(layout)
  for (const route of kept.values()) obstacles.tracks.take(route.uses, route)
  const routes = new Map<LinkId, LinkRoute>()
  for (const link of links) {
    const route = kept.get(link.id) ?? routeLink(link, layout, obstacles)
    if (route) routes.set(link.id, route)
  }
  return routes
}

interface Changed {
  readonly ids: ReadonlySet<CardId>
  /** Where they were and where they are. */
  readonly rects: readonly Rect[]
}

function changedCards(layout: BoardLayout, before: BoardLayout): Changed {
  const ids = new Set<CardId>()
  const rects: Rect[] = []
  for (const [id, box] of layout.cards) {
    const old = before.cards.get(id)
    if (old && sameRect(old, box)) continue
    ids.add(id)
    rects.push(box, ...(old ? [old] : []))
  }
  for (const [id, old] of before.cards) {
    if (layout.cards.has(id)) continue
    ids.add(id)
    rects.push(old)
  }
  return { ids, rects }
}

function isTouched(route: LinkRoute, { ids, rects }: Changed): boolean {
  if (ids.has(route.from) || ids.has(route.to)) return true
  const { x, y, width, height } = route.bounds
  const around = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 }
  return rects.some((rect) => overlaps(rect, around))
}

function isSameLink(link: Link, route: LinkRoute): boolean {
  return (
    link.from === route.from &&
    link.to === route.to &&
    link.kind === route.kind &&
    link.bothWays === route.bothWays &&
    link.label === (route.label?.text ?? '')
  )
}

/** Whether columns and lanes stand where they stood. */
function sameFrame(a: BoardLayout, b: BoardLayout): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.lanes.length === b.lanes.length &&
    a.lines.length === b.lines.length &&
    a.columns.every(
      (column, index) => column.x === b.columns[index]?.x && column.width === b.columns[index].width,
    ) &&
    a.lanes.every((lane, index) => {
      const old = b.lanes[index]
      return (
        old?.lane.id === lane.lane.id &&
        old.y === lane.y &&
        old.height === lane.height &&
        old.contentY === lane.contentY
      )
    })
  )
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
