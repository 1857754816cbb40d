import type { Blueprint } from '../model/blueprint.ts'
import type { Link } from '../model/link.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { changedCards } from './changed-cards.ts'
import { paperRect } from './label-rect.ts'
import { linkObstacles } from './link-obstacles.ts'
import type { LinkRoute } from './link-route.ts'
import { createLinkTracks, tracksOf } from './link-tracks.ts'
import type { LinkTracks } from './link-tracks.ts'
import { rectsByColumn } from './rects-by-column.ts'
import type { RectsByColumn } from './rects-by-column.ts'
import { routeLink } from './route-link.ts'
import { stretchBetween, stretchedRoute, UNSTRETCHED } from './stretch.ts'

type Links = Pick<Blueprint, 'links'>

export type LinkRoutes = ReadonlyMap<LinkId, LinkRoute>

/** A layout, the routes that were found for it, and the tracks that they take. */
export interface RoutedLayout {
  readonly layout: BoardLayout
  readonly routes: LinkRoutes
  readonly tracks: LinkTracks
}

/** Routes every link whose two cards can be seen, in the order of their ids, so that all replicas agree. */
export function routeLinks(blueprint: Links, layout: BoardLayout): LinkRoutes {
  return routeLayout(blueprint, layout).routes
}

/** The same, for who wants to go on from there. */
export function routeLayout(blueprint: Links, layout: BoardLayout): RoutedLayout {
  return routeFrom(blueprint, layout, new Map(), createLinkTracks())
}

/**
 * Keeps what a change did not touch: a link is routed again when it is new, when one of its cards moved, or when a
 * card came or went where it runs or where its label stands. Others keep their tracks, and are moved and stretched
 * with their lanes, so the result may differ in them from a routing from scratch. It takes over the tracks of
 * `previous`, from which nothing can be routed afterwards.
 */
export function rerouteLayout(blueprint: Links, layout: BoardLayout, previous: RoutedLayout): RoutedLayout {
  const stretch = stretchBetween(previous.layout, layout)
  if (!stretch) return routeLayout(blueprint, layout)
  const { ids, rects } = changedCards(previous.layout, layout, stretch)
  const changed = { ids, rects: rectsByColumn(layout.columns, rects) }
  const kept = new Map<LinkId, LinkRoute>()
  for (const before of previous.routes.values()) {
    const link = blueprint.links.get(before.id)
    const route = stretchedRoute(before, stretch)
    if (link && isSameLink(link, route) && !isTouched(route, changed)) kept.set(link.id, route)
  }
  if (stretch !== UNSTRETCHED) return routeFrom(blueprint, layout, kept, tracksOf(kept.values()))
  const isWhole = kept.size === previous.routes.size
  return routeFrom(blueprint, layout, isWhole ? previous.routes : kept, tracksLeft(previous, kept))
}

function routeFrom(
  { links }: Links,
  layout: BoardLayout,
  kept: LinkRoutes,
  tracks: LinkTracks,
): RoutedLayout {
  if (kept.size === links.size) return { layout, routes: kept, tracks }
  const obstacles = linkObstacles(layout, tracks, kept.values())
  const routes = new Map<LinkId, LinkRoute>()
  for (const link of inOrder(links)) {
    const route = kept.get(link.id) ?? routeLink(link, layout, obstacles)
    if (route) routes.set(link.id, route)
  }
  return { layout, routes, tracks }
}

/** Those of the kept routes. */
function tracksLeft({ routes, tracks }: RoutedLayout, kept: LinkRoutes): LinkTracks {
  for (const id of routes.keys()) if (!kept.has(id)) tracks.release(id)
  return tracks
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
  readonly rects: RectsByColumn
}

function isTouched(route: LinkRoute, { ids, rects }: Changed): boolean {
  if (ids.has(route.from) || ids.has(route.to)) return true
  const { x, y, width, height } = route.bounds
  const around = { x: x - 1, y: y - 1, width: width + 2, height: height + 2 }
  return rects.count(around) > 0 || (route.label !== undefined && rects.count(paperRect(route.label)) > 0)
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

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
