import { LateProgram } from '../../ui/late-program.ts'
import type * as GridProgram from './grid-program.ts'

/** The changing of the grid, which the first picture of a board does without. */
export type LateGrid = LateProgram<typeof GridProgram>

export function lateGrid(): LateGrid {
  return new LateProgram(() => import('./grid-program.ts'))
}
