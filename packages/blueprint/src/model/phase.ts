import type { PhaseId } from '../vocabulary/ids.ts'
import type { Stage } from '../vocabulary/stage.ts'

export interface Phase {
  readonly id: PhaseId
  readonly title: string
  readonly stage: Stage
  readonly order: string
}
