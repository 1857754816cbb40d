import type { BoardLayout, CardBox } from './board-layout.ts'
import { corridorLeg, gutterLeg, loopLeg } from './link-channels.ts'
import type { Leg } from './link-channels.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** A way from one card to another: the sides it leaves and enters by, and the legs between. */
export interface LinkPlan {
  readonly fromSide: Side
  readonly toSide: Side
  readonly legs: readonly Leg[]
  /** Where a way without legs runs: its y when it leaves sideways, its x otherwise. */
  readonly straightAt?: number
  /** What speaks against it beside its length and its bends. */
  readonly reluctance: number
}

/** Shared edges shorter than this are no place for a straight link. */
const SHARED_EDGE_LEAST = 10
/** Arrows between neighbours stand level along a lane: at the middle of a card of one line. */
const LEVEL = 17.5

/** Leaving by top or bottom hides the card's row from the eye, so sides come first. */
const TOP_OR_BOTTOM = 14
/** Left for what goes down, right for the second of two; the other way round for what goes up. */
const OTHER_GUTTER = 6

interface Exit {
  readonly side: Side
  readonly reluctance: number
}

/** All ways worth comparing for a link that does not run back in time. */
export function plansFor(layout: BoardLayout, from: CardBox, to: CardBox): LinkPlan[] {
  return [...straightPlans(from, to), ...steppedPlans(layout, from, to)]
}

/** Up, back above the lane, and down again; by the sides where a card lies above. */
export function loopPlans(layout: BoardLayout, from: CardBox, to: CardBox): LinkPlan[] {
  const loop = loopLeg(layout, layout.laneIndexes.get(from.laneId) ?? 0)
  const exits: readonly Exit[] = [
    { side: 'top', reluctance: 0 },
    { side: 'right', reluctance: TOP_OR_BOTTOM },
    { side: 'left', reluctance: TOP_OR_BOTTOM },
  ]
  return exits.flatMap((exit) =>
    exits.map((entry) => ({
      fromSide: exit.side,
      toSide: entry.side,
      legs: [...sideLegs(layout, from, exit.side), loop, ...sideLegs(layout, to, entry.side)],
      reluctance: exit.reluctance + entry.reluctance,
    })),
  )
}

function straightPlans(from: CardBox, to: CardBox): LinkPlan[] {
  const plans: LinkPlan[] = []
  const middleY = middleOfShared(from.y, from.height, to.y, to.height)
  const y = middleY === undefined ? undefined : Math.min(middleY, Math.max(from.y, to.y) + LEVEL)
  const x = middleOfShared(from.x, from.width, to.x, to.width)
  if (y !== undefined) {
    const forward = from.x < to.x
    const [fromSide, toSide] = forward ? (['right', 'left'] as const) : (['left', 'right'] as const)
    plans.push({ fromSide, toSide, legs: [], straightAt: y, reluctance: 0 })
  }
  if (x !== undefined) {
    const down = from.y < to.y
    const [fromSide, toSide] = down ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const)
    plans.push({ fromSide, toSide, legs: [], straightAt: x, reluctance: 0 })
  }
  return plans
}

function steppedPlans(layout: BoardLayout, from: CardBox, to: CardBox): LinkPlan[] {
  const [fromExits, toExits] = exitsOf(from, to)
  return fromExits.flatMap((exit) => toExits.flatMap((entry) => joined(layout, from, exit, to, entry)))
}

/** Every legal way between two sides. */
function joined(layout: BoardLayout, from: CardBox, exit: Exit, to: CardBox, entry: Exit): LinkPlan[] {
  const start = sideLegs(layout, from, exit.side)
  const end = sideLegs(layout, to, entry.side)
  const plan = (legs: readonly Leg[]): LinkPlan => ({
    fromSide: exit.side,
    toSide: entry.side,
    legs,
    reluctance: exit.reluctance + entry.reluctance,
  })
  const [first] = start
  const [last] = end
  if (first && last) {
    if (first.channel === last.channel) return [plan([first])]
    return corridorsBetween(layout, from, to).map((corridor) =>
      plan([first, corridorLeg(layout, corridor), last]),
    )
  }
  const outward = corridorAt(layout, from, exit.side)
  const inward = corridorAt(layout, to, entry.side)
  if (first) return [plan([first, corridorLeg(layout, inward)])]
  if (last) return [plan([corridorLeg(layout, outward), last])]
  return outward === inward ? [plan([corridorLeg(layout, outward)])] : []
}

/** By left or right one steps into the gutter there; by top or bottom straight into a corridor. */
function sideLegs(layout: BoardLayout, card: CardBox, side: Side): Leg[] {
  if (side === 'left') return [gutterLeg(layout, card.fromColumn, 'right')]
  if (side === 'right') return [gutterLeg(layout, card.toColumn + 1, 'left')]
  return []
}

function exitsOf(from: CardBox, to: CardBox): readonly [readonly Exit[], readonly Exit[]] {
  const top: Exit = { side: 'top', reluctance: TOP_OR_BOTTOM }
  const bottom: Exit = { side: 'bottom', reluctance: TOP_OR_BOTTOM }
  const vertical = [top, bottom]
  const left: Exit = { side: 'left', reluctance: 0 }
  const right: Exit = { side: 'right', reluctance: 0 }
  if (from.toColumn < to.fromColumn)
    return [
      [right, ...vertical],
      [left, ...vertical],
    ]
  if (to.toColumn < from.fromColumn)
    return [
      [left, ...vertical],
      [right, ...vertical],
    ]
  const down = from.y <= to.y
  const half = OTHER_GUTTER / 2
  const sides: readonly Exit[] = [
    { side: 'left', reluctance: down ? 0 : half },
    { side: 'right', reluctance: down ? half : 0 },
  ]
  return [
    [...sides, ...vertical],
    [...sides, ...vertical],
  ]
}

function corridorsBetween({ laneIndexes }: BoardLayout, from: CardBox, to: CardBox): number[] {
  const fromLane = laneIndexes.get(from.laneId) ?? 0
  const toLane = laneIndexes.get(to.laneId) ?? 0
  if (fromLane === toLane) return [fromLane, fromLane + 1]
  const [upper, lower] = fromLane < toLane ? [fromLane, toLane] : [toLane, fromLane]
  return upper + 1 === lower ? [lower] : [upper + 1, lower]
}

function corridorAt({ laneIndexes }: BoardLayout, card: CardBox, side: Side): number {
  const lane = laneIndexes.get(card.laneId) ?? 0
  return side === 'top' ? lane : lane + 1
}

function middleOfShared(a: number, aLength: number, b: number, bLength: number): number | undefined {
  const low = Math.max(a, b)
  const high = Math.min(a + aLength, b + bLength)
  return high - low >= SHARED_EDGE_LEAST ? (low + high) / 2 : undefined
}
