import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import type { Rect } from './rect.ts'

/** Where a header that is dragged would land. */
export interface HeaderTarget<Place> {
  readonly place: Place
  /** The bar that shows where. */
  readonly bar: Rect
}

const BAR = 2

/** Among the lanes that are shown: the one that it would stand above; undefined is the end. */
export function laneTarget(
  { lanes, width, height }: BoardLayout,
  y: number,
  movedId: LaneId,
): HeaderTarget<{ readonly above: LaneId | undefined }> {
  const below = lanes.find((box) => box.lane.id !== movedId && y < box.y + box.height / 2)
  const end = lanes.findLast(({ lane }) => lane.id !== movedId)
  const barY = below?.y ?? Math.max(height, (end?.y ?? 0) + (end?.height ?? 0))
  return {
    place: { above: below?.lane.id },
    bar: { x: 0, y: barY - BAR / 2, width, height: BAR },
  }
}

/** The phase under the pointer, or the nearest, and the rank among its other steps; undefined without phases. */
export function stepTarget(
  { columns, phases, stepRow, height }: BoardLayout,
  x: number,
  movedId: StepId,
): HeaderTarget<{ readonly phaseId: PhaseId; readonly rank: number }> | undefined {
  const phase = phases.findLast((box) => box.x <= x) ?? phases[0]
  if (!phase) return undefined
  const others = columns.filter((column) => column.phase?.id === phase.phase.id && column.step.id !== movedId)
  const after = others.findIndex((column) => x < column.x + column.width / 2)
  const rank = after < 0 ? others.length : after
  const barX = others[rank]?.x ?? phase.x + phase.width
  return {
    place: { phaseId: phase.phase.id, rank },
    bar: { x: barX - BAR / 2, y: stepRow.y, width: BAR, height: height - stepRow.y },
  }
}

/** The rank among the other phases. */
export function phaseTarget(
  { phases, height, width }: BoardLayout,
  x: number,
  movedId: PhaseId,
): HeaderTarget<{ readonly rank: number }> {
  const others = phases.filter(({ phase }) => phase.id !== movedId)
  const after = others.findIndex((box) => x < box.x + box.width / 2)
  const rank = after < 0 ? others.length : after
  const barX = others[rank]?.x ?? width
  return { place: { rank }, bar: { x: barX - BAR / 2, y: 0, width: BAR, height } }
}
