import type { PhaseId, StepId } from '../vocabulary/ids.ts'

export interface StepPlace {
  readonly phaseId: PhaseId
  readonly order: string
}

/** A column of the board. */
export interface Step {
  readonly id: StepId
  readonly title: string
  /** As written; its phase may be gone. `Blueprint.columns` says where the step is shown. */
  readonly place: StepPlace
  readonly milestone: boolean
  /** Left out of the board for everyone, with what stands in it. */
  readonly hidden: boolean
  /** Of its column in board units, where somebody set one. */
  readonly width: number | undefined
}
