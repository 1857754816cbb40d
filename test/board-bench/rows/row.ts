import type { Target } from '../support/figures.ts'
import type { OpenBoard } from '../support/open-board.ts'
import type { Size } from '../support/board-plan.ts'
import type { System } from '../systems/system.ts'

/** One measurement of the table: how it is done on an open board, and what has to come out. */
export interface Row {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly sizes: readonly Size[]
  target(size: Size): Target | undefined
  /** Leaves the view of the board as it found it. */
  measure(board: OpenBoard, system: System): number | Promise<number>
}
