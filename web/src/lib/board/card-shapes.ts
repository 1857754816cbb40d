import type { LaneKind } from '@sightline/blueprint'
import type { BoardLayout, CardBox } from '@sightline/blueprint/layout'

/** Cards as plain rectangles, by the kind of their lane: SVG path data, one for all cards of a kind. */
export function cardShapes(
  boxes: Iterable<CardBox>,
  { lanes }: Pick<BoardLayout, 'lanes'>,
): ReadonlyMap<LaneKind | undefined, string> {
  const kinds = new Map(lanes.map(({ lane }) => [lane.id, lane.kind]))
  const shapes = new Map<LaneKind | undefined, string>()
  for (const { laneId, x, y, width, height } of boxes) {
    const kind = kinds.get(laneId)
    shapes.set(kind, `${shapes.get(kind) ?? ''}M${x} ${y}h${width}v${height}h${-width}z`)
  }
  return shapes
}
