import type { LinkId } from '../vocabulary/ids.ts'
import { paperRect } from './label-rect.ts'
import type { LinkRoute } from './link-route.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'

/** Where labels of links stand already, so that no other is put on one. */
export interface StandingLabels {
  covers(rect: Rect): boolean
  put(route: LinkRoute): void
  release(linkId: LinkId): void
}

/**
 * With those of routes that are kept and so never given up: they are looked at when the first label is placed, for most
 * changes place none.
 */
export function createStandingLabels(kept: Iterable<LinkRoute>): StandingLabels {
  const placed = new Map<LinkId, Rect>()
  let standing: readonly Rect[] | undefined
  return {
    covers: (rect) => {
      standing ??= [...kept].flatMap(({ label }) => (label ? [paperRect(label)] : []))
      return overlapsAny(standing, rect) || overlapsAny(placed.values(), rect)
    },
    put: ({ id, label }) => {
      if (label) placed.set(id, paperRect(label))
    },
    release: (linkId) => placed.delete(linkId),
  }
}

function overlapsAny(rects: Iterable<Rect>, rect: Rect): boolean {
  for (const other of rects) if (overlaps(other, rect)) return true
  return false
}
