import type { CardId, LaneId, LinkId, StepId } from '@sightline/blueprint'
import type { BoardLayout, LinkRoutes } from '@sightline/blueprint/layout'
import type { Anchor } from '@sightline/protocol'
import type { BoardPoint } from '#lib/editor/geometry.ts'

/** Where a pin has its middle, in board units, and with what it scrolls. */
export interface PinPlace extends BoardPoint {
  readonly on: 'board' | 'laneHeads' | 'stepHeads'
  /** Pins with the same key become one when there is no room for each. */
  readonly cell: string
}

/** How far inside its corner the middle of a pin lies: outside the text, over the edge. */
const INSET = 1
/** From the right edge of a header, clear of its menu. */
const HEADER_INSET = 14

/** Undefined for what is gone or not shown, in a folded lane say. */
export function pinPlace(layout: BoardLayout, routes: LinkRoutes, anchor: Anchor): PinPlace | undefined {
  if ('cardId' in anchor) return onCard(layout, anchor.cardId as CardId)
  if ('laneId' in anchor) return onLane(layout, anchor.laneId as LaneId)
  if ('stepId' in anchor) return onStep(layout, anchor.stepId as StepId)
  if ('linkId' in anchor) return onLink(routes, anchor.linkId as LinkId)
  return {
    on: 'board',
    x: anchor.x,
    y: anchor.y,
    cell: `${Math.round(anchor.x / 174)}:${Math.round(anchor.y / 100)}`,
  }
}

function onCard(layout: BoardLayout, id: CardId): PinPlace | undefined {
  const box = layout.cards.get(id)
  if (box === undefined) return undefined
  const column = layout.columns.findLast(({ x }) => x <= box.x)
  const lane = layout.lanes.findLast(({ y }) => y <= box.y)
  const cell = `${lane?.lane.id ?? ''}:${column?.step.id ?? ''}`
  return { on: 'board', x: box.x + box.width - INSET, y: box.y + INSET, cell }
}

function onLane(layout: BoardLayout, id: LaneId): PinPlace | undefined {
  const box = layout.lanes.find(({ lane }) => lane.id === id)
  return (
    box && { on: 'laneHeads', x: layout.laneHeaderWidth - HEADER_INSET, y: box.y + HEADER_INSET, cell: id }
  )
}

function onStep(layout: BoardLayout, id: StepId): PinPlace | undefined {
  const box = layout.columns.find(({ step }) => step.id === id)
  return box && { on: 'stepHeads', x: box.x + box.width - HEADER_INSET, y: layout.stepRow.y - 2, cell: id }
}

/** In the middle of its longest stretch. */
function onLink(routes: LinkRoutes, id: LinkId): PinPlace | undefined {
  const points = routes.get(id)?.points ?? []
  let longest = -1
  let middle: BoardPoint | undefined
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[at + 1] ?? [x, y]
    const length = Math.hypot(nextX - x, nextY - y)
    if (length <= longest) continue
    longest = length
    middle = { x: (x + nextX) / 2, y: (y + nextY) / 2 }
  }
  return middle && { on: 'board', ...middle, cell: `link:${id}` }
}
