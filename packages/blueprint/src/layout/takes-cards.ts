import type { LaneBox } from './board-layout.ts'

/** Whether cards are shown and laid down in a lane: one that is collapsed or draws a curve takes none. */
export function takesCards({ lane, collapsed }: LaneBox): boolean {
  return !collapsed && lane.kind !== 'feeling'
}
