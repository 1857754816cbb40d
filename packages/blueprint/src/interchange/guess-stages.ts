import type { Stage } from '../vocabulary/stage.ts'

/** The stage of a phase that nobody gave one: the first lies before the purchase, the last after it. */
export function guessStage(index: number, phases: number): Stage {
  if (phases === 1) return 'during'
  if (index === 0) return 'before'
  return index === phases - 1 ? 'after' : 'during'
}
