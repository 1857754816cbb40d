import type { LinkId } from '../vocabulary/ids.ts'
import { labelRect } from './link-label.ts'
import type { LinkRoute } from './link-route.ts'
import { overlaps } from './rect.ts'
import type { Rect } from './rect.ts'

/** Where labels of links stand already, so that no other is put on one. */
export interface StandingLabels {
  covers(rect: Rect): boolean
  put(route: LinkRoute): void
  release(linkId: LinkId): void
}

/** With those of routes that are kept, which are looked at when the first label is placed: most changes place none. */
export function createStandingLabels(kept: Iterable<LinkRoute>): StandingLabels {
  let rects: Map<LinkId, Rect> | undefined
  const all = (): Map<LinkId, Rect> => (rects ??= rectsOf(kept))
  return {
    covers: (rect) => [...all().values()].some((other) => overlaps(other, rect)),
    put: ({ id, label }) => {
      if (label) all().set(id, labelRect(label))
    },
    release: (linkId) => rects?.delete(linkId),
  }
}

function rectsOf(routes: Iterable<LinkRoute>): Map<LinkId, Rect> {
  const rects = new Map<LinkId, Rect>()
  for (const { id, label } of routes) if (label) rects.set(id, labelRect(label))
  return rects
}
