import type { RoutePoint } from './link-route.ts'
import { MEASURES } from './measures.ts'
import type { Rect } from './rect.ts'

const known = new WeakMap<readonly RoutePoint[], string>()

/** SVG path data with rounded corners that begins and ends exactly at the borders; written once for each way. */
export function linkPath({ points }: { readonly points: readonly RoutePoint[] }): string {
  const path = known.get(points) ?? roundedPath(points)
  known.set(points, path)
  return path
}

/** Through axis-parallel points, the corners rounded as far as the stretches allow. */
function roundedPath(points: readonly RoutePoint[]): string {
  const [first] = points
  if (!first) return ''
  let path = `M${show(first)}`
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before) continue
    if (!after) {
      path += `L${show(point)}`
      continue
    }
    const radius = Math.min(MEASURES.cornerRadius, distance(before, point) / 2, distance(point, after) / 2)
    const turn = `${show(towards(point, before, radius))}Q${show(point)} ${show(towards(point, after, radius))}`
    path += `L${turn}`
  }
  return path
}

/** Around all of them; without area where they lie on one straight stretch. */
export function boundsOf(points: readonly RoutePoint[]): Rect {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

export function distance(a: RoutePoint, b: RoutePoint): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
}

function towards(from: RoutePoint, to: RoutePoint, length: number): RoutePoint {
  return [from[0] + Math.sign(to[0] - from[0]) * length, from[1] + Math.sign(to[1] - from[1]) * length]
}

function show([x, y]: RoutePoint): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
