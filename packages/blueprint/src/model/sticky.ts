import type { LaneId, StepId, StickyId } from '../vocabulary/ids.ts'

/**
 * Where a free thing lies, in board units: an offset from the corner of the lane and the step that it is bound to, or
 * from the board's own corner on a side without one. It moves with what it is bound to.
 */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly laneId?: LaneId
  readonly stepId?: StepId
}

/** A note that lies on the board, over its cells. */
export interface Sticky {
  readonly id: StickyId
  readonly frame: Frame
  readonly text: string
  /** What lies over what. */
  readonly order: string
  /** Undefined is yellow. */
  readonly colour: string | undefined
  readonly locked: boolean
  /** The name of whoever wrote it. */
  readonly by: string
}
