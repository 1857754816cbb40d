import type { BoardLayout } from './board-layout.ts'
import type { ChannelKey } from './link-tracks.ts'
import { MEASURES } from './measures.ts'

/** A stretch of a route that runs in a gutter between columns or in a corridor between lanes. */
export interface Leg {
  readonly channel: ChannelKey
  readonly axis: 'vertical' | 'horizontal'
  /** Where it may run, the best first. */
  readonly tracks: readonly number[]
}

/** From the middle of a gutter, on the side of the card that it serves first. */
const GUTTER_OFFSETS = [4.5, 0.5, -3.5, -7.5]

const gutters = new WeakMap<BoardLayout, Leg[]>()
const corridors = new WeakMap<BoardLayout, Leg[]>()

/** The gutter left of a column; the number of columns stands for the one right of the last. */
export function gutterLeg(layout: BoardLayout, gutter: number, servesCardAt: 'left' | 'right'): Leg {
  const sign = servesCardAt === 'right' ? 1 : -1
  return once(gutters, layout, 2 * gutter + (sign > 0 ? 1 : 0), () => newGutterLeg(layout, gutter, sign))
}

/** The corridor above a lane; the number of lanes stands for the one below the last. Cards never reach in. */
export function corridorLeg(layout: BoardLayout, corridor: number): Leg {
  return once(corridors, layout, corridor, () => newCorridorLeg(layout, corridor))
}

/** Where the loops of a lane run: above its cards, one track higher each. */
export function loopLeg(layout: BoardLayout, lane: number): Leg {
  const contentY = layout.lanes[lane]?.contentY ?? 0
  const tracks = Array.from(
    { length: MEASURES.loopTracksMost },
    (_, track) => contentY - MEASURES.loopRise - 0.5 - track * MEASURES.loopTrack,
  ).filter((y, track) => track === 0 || y >= (layout.lanes[lane]?.y ?? 0) + 4)
  return { channel: `l${lane}`, axis: 'horizontal', tracks }
}

/** All links of a layout share its legs. */
function once(known: WeakMap<BoardLayout, Leg[]>, layout: BoardLayout, at: number, make: () => Leg): Leg {
  const legs = known.get(layout) ?? []
  known.set(layout, legs)
  return (legs[at] ??= make())
}

function newGutterLeg(layout: BoardLayout, gutter: number, sign: 1 | -1): Leg {
  const last = layout.columns.length
  const column = layout.columns[gutter]
  const x = column ? column.x : rightEnd(layout)
  const tracks = GUTTER_OFFSETS.map((offset) => x + sign * offset)
  const inside = tracks.filter((track) => (gutter > 0 || track > x) && (gutter < last || track < x))
  return { channel: `v${gutter}`, axis: 'vertical', tracks: inside.length > 0 ? inside : tracks }
}

function newCorridorLeg(layout: BoardLayout, corridor: number): Leg {
  const above = layout.lanes[corridor - 1]
  const below = layout.lanes[corridor]
  const tracks: number[] = []
  if (above) tracks.push(above.y + above.height - 4, above.y + above.height - 8)
  if (below) tracks.push(below.y + 3, below.y + 7)
  if (above && below && below.y > above.y + above.height) tracks.push(below.y - 5, below.y - 17)
  return { channel: `h${corridor}`, axis: 'horizontal', tracks }
}

function rightEnd({ columns, width }: BoardLayout): number {
  const last = columns.at(-1)
  return last ? last.x + last.width : width
}
