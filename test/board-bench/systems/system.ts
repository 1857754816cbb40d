import type { Size } from '../support/board-plan.ts'
import type { OpenBoard } from '../support/open-board.ts'

export interface System {
  readonly name: string
  /** One of those that the targets are about. */
  readonly isPeer: boolean
  /** How it is set up. */
  readonly settings: string
  /** How far a wheel has to be turned, with Ctrl held, so that what is shown at `zoom` is `factor` as large. */
  zoomWheelPx(zoom: number, factor: number): number
  open(size: Size): Promise<OpenBoard>
}
