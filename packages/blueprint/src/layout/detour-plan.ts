import type { BoardLayout, CardBox } from './board-layout.ts'
import { corridorLeg, gutterLeg } from './link-channels.ts'
import type { Leg } from './link-channels.ts'
import { crossings } from './link-obstacles.ts'
import type { LinkObstacles, OpenGutter } from './link-obstacles.ts'
import type { LinkPlan, Side } from './link-plan.ts'
import type { RoutePoint } from './link-route.ts'

/** Where a corridor meets a gutter, and how one gets there from a card. */
interface Access {
  readonly corridor: number
  readonly side: Side
  /** Undefined when the card's top or bottom opens onto the corridor itself. */
  readonly gutter: number | undefined
  readonly x: number
}

/**
 * A way through the web of corridors and gutters, for links that wide cards stand in the way of: corridors are
 * always free, a gutter is closed where a card of several columns lies across it. Undefined when there is none.
 */
export function detourPlan(
  layout: BoardLayout,
  from: CardBox,
  to: CardBox,
  obstacles: LinkObstacles,
): LinkPlan | undefined {
  const starts = accessesOf(layout, from, obstacles)
  const ends = accessesOf(layout, to, obstacles)
  let best: { plan: LinkPlan; length: number } | undefined
  for (const start of starts) {
    const reached = crossLanes(layout, start, obstacles)
    for (const end of ends) {
      const way = reached.get(end.corridor)
      if (!way) continue
      const length = way.length + Math.abs(way.x - end.x)
      if (best && best.length <= length) continue
      const legs = legsOf(layout, start, way.gutters, end)
      best = { plan: { fromSide: start.side, toSide: end.side, legs, reluctance: 0 }, length }
    }
  }
  return best?.plan
}

function accessesOf(layout: BoardLayout, card: CardBox, obstacles: LinkObstacles): Access[] {
  const lane = layout.laneIndexes.get(card.laneId) ?? 0
  const middleY = card.y + card.height / 2
  const accesses: Access[] = []
  for (const corridor of [lane, lane + 1]) {
    const corridorY = corridorLeg(layout, corridor).tracks[0] ?? 0
    const up = corridor === lane
    const x = card.x + card.width / 2
    const edge: RoutePoint = [x, up ? card.y : card.y + card.height]
    if (crossings([edge, [x, corridorY]], obstacles) === 0) {
      accesses.push({ corridor, side: up ? 'top' : 'bottom', gutter: undefined, x })
    }
    for (const side of ['left', 'right'] as const) {
      const gutter = side === 'left' ? card.fromColumn : card.toColumn + 1
      const gutterX = gutterLeg(layout, gutter, side === 'left' ? 'right' : 'left').tracks[0] ?? 0
      const port: RoutePoint = [side === 'left' ? card.x : card.x + card.width, middleY]
      const way: RoutePoint[] = [port, [gutterX, middleY], [gutterX, corridorY]]
      if (crossings(way, obstacles) === 0) accesses.push({ corridor, side, gutter, x: gutterX })
    }
  }
  return accesses
}

interface Way {
  readonly x: number
  readonly length: number
  readonly gutters: readonly { readonly gutter: number; readonly corridor: number }[]
}

/** From a corridor up and down, lane by lane, each time through the nearest gutter that is open. */
function crossLanes(layout: BoardLayout, start: Access, obstacles: LinkObstacles): Map<number, Way> {
  const reached = new Map<number, Way>([[start.corridor, { x: start.x, length: 0, gutters: [] }]])
  for (const direction of [1, -1]) {
    for (let corridor = start.corridor; ; corridor += direction) {
      const way = reached.get(corridor)
      const next = corridor + direction
      if (!way || next < 0 || next > layout.lanes.length) break
      const open = nearestOpenGutter(corridor, next, way.x, obstacles)
      if (!open) break
      const same = way.gutters.at(-1)?.gutter === open.gutter
      reached.set(next, {
        x: open.x,
        length: way.length + Math.abs(way.x - open.x),
        gutters: [
          ...(same ? way.gutters.slice(0, -1) : way.gutters),
          { gutter: open.gutter, corridor: next },
        ],
      })
    }
  }
  return reached
}

function nearestOpenGutter(
  corridor: number,
  next: number,
  x: number,
  obstacles: LinkObstacles,
): OpenGutter | undefined {
  let nearest: OpenGutter | undefined
  for (const open of obstacles.openGutters(Math.min(corridor, next))) {
    if (!nearest || Math.abs(open.x - x) < Math.abs(nearest.x - x)) nearest = open
  }
  return nearest
}

/** Gutters and corridors by turns; a corridor between two stretches of one gutter falls away. */
function legsOf(layout: BoardLayout, start: Access, ways: Way['gutters'], end: Access): Leg[] {
  const stops = [
    ...(start.gutter === undefined
      ? []
      : [{ gutter: start.gutter, corridor: start.corridor, serves: start.side }]),
    ...ways.map((way) => ({ ...way, serves: 'left' as Side })),
  ]
  const legs: Leg[] = start.gutter === undefined ? [corridorLeg(layout, start.corridor)] : []
  let inGutter: number | undefined
  for (const stop of stops) {
    if (stop.gutter === inGutter) legs.pop()
    else legs.push(gutterLeg(layout, stop.gutter, stop.serves === 'left' ? 'right' : 'left'))
    legs.push(corridorLeg(layout, stop.corridor))
    inGutter = stop.gutter
  }
  if (end.gutter === undefined) return legs
  if (end.gutter === inGutter) return legs.slice(0, -1)
  return [...legs, gutterLeg(layout, end.gutter, end.side === 'left' ? 'right' : 'left')]
}
