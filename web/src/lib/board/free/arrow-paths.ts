import type { ArrowLine } from '@sightline/blueprint/layout'

const HEAD_PX = { length: 9, width: 4 } as const

/** The shaft and the head of an arrow as paths, in board units. */
export function arrowPaths({ from, to }: ArrowLine): { readonly shaft: string; readonly head: string } {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const base = { x: to.x - ux * HEAD_PX.length, y: to.y - uy * HEAD_PX.length }
  const [wx, wy] = [-uy * HEAD_PX.width, ux * HEAD_PX.width]
  return {
    shaft: `M${from.x} ${from.y}L${base.x} ${base.y}`,
    head: `M${to.x} ${to.y}L${base.x + wx} ${base.y + wy}L${base.x - wx} ${base.y - wy}Z`,
  }
}
