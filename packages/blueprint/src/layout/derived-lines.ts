import type { Lane } from '../model/lane.ts'
import type { LaneId } from '../vocabulary/ids.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'

export type LineKind = 'interaction' | 'visibility' | 'internal'

export interface DerivedLine {
  readonly kind: LineKind
  /** The line runs right below this lane. */
  readonly afterLaneId: LaneId
}

/**
 * The lines that lane kinds imply, from top to bottom: interaction below the last customer lane, visibility
 * below the last frontstage lane, internal interaction between backstage and support. No lane of the kind,
 * no line. `lanes` are those that are shown, in board order.
 */
export function derivedLines(lanes: readonly Lane[]): DerivedLine[] {
  const indexes: readonly (readonly [LineKind, number])[] = [
    ['interaction', lastOf(lanes, 'customer')],
    ['visibility', lastOf(lanes, 'frontstage')],
    ['internal', lastOf(lanes.slice(0, Math.max(lastOf(lanes, 'support'), 0)), 'backstage')],
  ]
  return [...indexes]
    .sort((a, b) => a[1] - b[1])
    .flatMap(([kind, index]) => {
      const lane = lanes[index]
      return lane ? [{ kind, afterLaneId: lane.id }] : []
    })
}

function lastOf(lanes: readonly Lane[], kind: LaneKind): number {
  return lanes.findLastIndex((lane) => lane.kind === kind)
}
