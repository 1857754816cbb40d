import type { StepId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import { columnsOf } from './grid.ts'

/**
 * What people call a step by: its place on the board, counted from 1, the same for all who talk about it. What one of
 * them has collapsed counts, what is hidden from everybody does not.
 */
export function stepNumbers(blueprint: Pick<Blueprint, 'phases' | 'steps'>): ReadonlyMap<StepId, number> {
  const shown = columnsOf(blueprint).filter(({ step }) => !step.hidden)
  return new Map(shown.map(({ step }, index) => [step.id, index + 1]))
}
