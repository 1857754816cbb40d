import type { LaneId } from '../vocabulary/ids.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'

/** A row of the board. */
export interface Lane {
  readonly id: LaneId
  readonly title: string
  readonly kind: LaneKind
  readonly order: string
  /** Hidden for everyone. */
  readonly hidden: boolean
  /** Least height in board units, where somebody set one. */
  readonly height: number | undefined
}
