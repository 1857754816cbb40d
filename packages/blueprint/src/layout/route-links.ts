import type { Blueprint } from '../model/blueprint.ts'
import type { Link } from '../model/link.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { linkObstacles } from './link-obstacles.ts'
import type { LinkRoute } from './link-route.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'
import { routeLink } from './route-link.ts'
import { stretchBetween, stretchedRoute } from './stretch.ts'
import type { Stretch } from './stretch.ts'

export type LinkRoutes = ReadonlyMap<LinkId, LinkRoute>

/** A layout and the routes that were found for it. */
export interface RoutedLayout {
  readonly layout: BoardLayout
  readonly routes: LinkRoutes
}

/** Routes every link whose two cards can be seen, in the order of their ids, so that all replicas agree. */
export function routeLinks({ links }: Pick<Blueprint, 'links'>, layout: BoardLayout): LinkRoutes {
  return routeFrom(inOrder(links), layout, new Map())
}

/**
 * The same, keeping what a change did not touch: a link is routed again when it is new, when one of its cards
 * moved, or when a card came or went where it runs. Others keep their tracks, and are moved and stretched with their
 * lanes, so the result may differ in them from a routing from scratch.
 */
export function rerouteLinks(
  { links }: Pick<Blueprint, 'links'>,
  layout: BoardLayout,
  previous: RoutedLayout,
): LinkRoutes {
  const stretch = stretchBetween(previous.layout, layout)
  if (!stretch) return routeLinks({ links }, layout)
  const changed = changedCards(layout, previous.layout, stretch)
  const kept = new Map<LinkId, LinkRoute>()
  for (const link of inOrder(links)) {
    const before = previous.routes.get(link.id)
    const route = before && stretchedRoute(before, stretch)
    if (route && isSameLink(link, route) && !isTouched(route, changed)) kept.set(link.id, route)
  }
  return kept.size === links.size ? kept : routeFrom(inOrder(links), layout, kept)
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

const ordered = new WeakMap<Blueprint['links'], readonly Link[]>()

/** By their ids; sorted once for as long as no link is another. */
function inOrder(links: Blueprint['links']): readonly Link[] {
  const known = ordered.get(links) ?? [...links.values()].sort(byId)
  ordered.set(links, known)
  return known
}

interface Changed {
  readonly ids: ReadonlySet<CardId>
  /** Where they would be, had they not changed, and where they are. */
  readonly rects: readonly Rect[]
}

function changedCards(layout: BoardLayout, before: BoardLayout, stretch: Stretch): Changed {
  const ids = new Set<CardId>()
  const rects: Rect[] = []
  for (const [id, old] of before.cards) {
    const box = layout.cards.get(id)
    const stayed = { x: old.x, y: old.y + stretch(old.y), width: old.width, height: old.height }
    if (box && sameRect(stayed, box)) continue
    ids.add(id)
    rects.push(stayed)
  }
  for (const [id, box] of layout.cards) {
    if (ids.has(id) || !before.cards.has(id)) {
      ids.add(id)
      rects.push(box)
    }
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

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
