import type { Point, Rect } from './rect.ts'
import { contains, overlaps } from './rect.ts'

/** Board units; a few cards wide. */
const BUCKET = 400

/** Finds what lies in a rectangle without looking at everything. */
export interface SpatialIndex<Id extends string> {
  /** Ids whose rectangles share an area with `rect`, in the order in which they were given. */
  query(rect: Rect): Id[]
  /** How many share an area with `rect`. */
  count(rect: Rect): number
  /** The id given last of those that lie on a point. */
  at(point: Point): Id | undefined
  rectOf(id: Id): Rect | undefined
}

export function createSpatialIndex<Id extends string>(
  entries: Iterable<readonly [Id, Rect]>,
): SpatialIndex<Id> {
  const rects = new Map<Id, Rect>(entries)
  const ranks = new Map<Id, number>()
  const buckets = new Map<number, Id[]>()
  for (const [id, rect] of rects) {
    ranks.set(id, ranks.size)
    for (const key of bucketsOf(rect)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(id)
      else buckets.set(key, [id])
    }
  }
  const rankOf = (id: Id): number => ranks.get(id) ?? 0
  const collect = (rect: Rect): Id[] => {
    const found: Id[] = []
    for (const key of bucketsOf(rect)) {
      for (const id of buckets.get(key) ?? []) {
        const box = rects.get(id)
        if (box && overlaps(box, rect)) found.push(id)
      }
    }
    return found
  }
  return {
    query: (rect) => [...new Set(collect(rect))].sort((a, b) => rankOf(a) - rankOf(b)),
    count: (rect) => new Set(collect(rect)).size,
    at: (point) =>
      (buckets.get(keyOf(bucketOf(point.x), bucketOf(point.y))) ?? []).findLast((id) => {
        const box = rects.get(id)
        return box !== undefined && contains(box, point)
      }),
    rectOf: (id) => rects.get(id),
  }
}

function bucketsOf({ x, y, width, height }: Rect): number[] {
  const keys: number[] = []
  for (let column = bucketOf(x); column <= bucketOf(x + width); column += 1) {
    for (let row = bucketOf(y); row <= bucketOf(y + height); row += 1) keys.push(keyOf(column, row))
  }
  return keys
}

function bucketOf(value: number): number {
  return Math.floor(value / BUCKET)
}

function keyOf(column: number, row: number): number {
  return column * 0x100000 + row
}
