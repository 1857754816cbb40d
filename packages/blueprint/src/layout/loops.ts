import type { Blueprint } from '../model/blueprint.ts'
import type { Link } from '../model/link.ts'
import type { LaneId, StepId } from '../vocabulary/ids.ts'
import { MEASURES } from './measures.ts'

/** Whether a flow runs back in time within its lane; an agreement has no direction in time. */
export function isLoop(link: Link, from: LoopEnd, to: LoopEnd): boolean {
  return (
    link.kind === 'flow' && !link.bothWays && from.laneId === to.laneId && to.fromColumn < from.fromColumn
  )
}

interface LoopEnd {
  readonly laneId: LaneId
  readonly fromColumn: number
}

/** How many loops run side by side above each lane; lanes without one are absent. */
export function loopTracksOf(
  { links, cards }: Blueprint,
  columnIndexes: ReadonlyMap<StepId, number>,
): Map<LaneId, number> {
  const reaches = new Map<LaneId, [from: number, to: number][]>()
  for (const link of links.values()) {
    const ends = [cards.get(link.from)?.place, cards.get(link.to)?.place].map((place) => {
      const column = place && columnIndexes.get(place.stepId)
      return place && column !== undefined ? { laneId: place.laneId, fromColumn: column } : undefined
    })
    const [from, to] = ends
    if (!from || !to || !isLoop(link, from, to)) continue
    const reach: [number, number] = [to.fromColumn, from.fromColumn]
    const list = reaches.get(from.laneId)
    if (list) list.push(reach)
    else reaches.set(from.laneId, [reach])
  }
  return new Map([...reaches].map(([laneId, list]) => [laneId, tracksFor(list)]))
}

/** The most that overlap anywhere, but never more than a lane has room for. */
function tracksFor(reaches: readonly (readonly [number, number])[]): number {
  const depth = new Map<number, number>()
  for (const [from, to] of reaches) {
    for (let column = from; column <= to; column += 1) depth.set(column, (depth.get(column) ?? 0) + 1)
  }
  return Math.min(Math.max(...depth.values()), MEASURES.loopTracksMost)
}
