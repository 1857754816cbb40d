import type { BoardLayout } from '@sightline/blueprint/layout'
import type { CanvasPoint, Rect } from '#lib/editor/geometry.ts'
import type { PinPlace } from './pin-place.ts'

/** Whether a pin has been scrolled under the headers; `heads` is the corner in which they meet, `at` in px of the canvas. */
export function isUnderHeads(
  place: PinPlace,
  at: CanvasPoint,
  {
    heads,
    layout,
  }: { readonly heads: Rect; readonly layout: Pick<BoardLayout, 'laneHeaderWidth' | 'stepRow'> },
): boolean {
  const stepsBottom = layout.stepRow.y + layout.stepRow.height
  const isUnderLanes =
    place.on !== 'laneHeads' && place.x > layout.laneHeaderWidth && at.x < heads.x + heads.width
  const isUnderSteps = place.on !== 'stepHeads' && place.y > stepsBottom && at.y < heads.y + heads.height
  return isUnderLanes || isUnderSteps
}
