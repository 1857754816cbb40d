import type { Lane } from '../model/lane.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'

/** What the customer lives through stays in sight when the rest is folded. */
const NEVER_FOLDED: ReadonlySet<LaneKind> = new Set(['evidence', 'customer', 'thinking', 'feeling'])

/** The lanes that are shown, in board order. */
export function visibleLanes(lanes: readonly Lane[], foldedBelowVisibility: boolean): Lane[] {
  const lastFrontstage = lanes.findLastIndex((lane) => !lane.hidden && lane.kind === 'frontstage')
  const folds = foldedBelowVisibility && lastFrontstage >= 0
  return lanes.filter(
    (lane, index) => !lane.hidden && !(folds && index > lastFrontstage && !NEVER_FOLDED.has(lane.kind)),
  )
}
