import type { ArchetypeFit } from '../vocabulary/archetype-fit.ts'
import type { ArchetypeId, StepId } from '../vocabulary/ids.ts'

export interface PathStep {
  readonly order: string
  readonly minutes: number | undefined
}

/** A kind of customer, with the path it takes and what it feels on it. */
export interface Archetype {
  readonly id: ArchetypeId
  readonly name: string
  readonly description: string
  readonly fit: ArchetypeFit | undefined
  readonly path: ReadonlyMap<StepId, PathStep>
  /** -2 to 2 a step, as the service means it to feel. */
  readonly intended: ReadonlyMap<StepId, number>
  /** -2 to 2 a step, as it was found to feel. */
  readonly measured: ReadonlyMap<StepId, number>
}
