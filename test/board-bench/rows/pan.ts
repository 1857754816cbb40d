import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import { mainThreadMs } from '../support/main-thread.ts'
import { Pointer } from '../support/pointer.ts'
import { middleOfWindow } from '../support/scene.ts'
import type { Row } from './row.ts'

const framesOneWay = 45
const stepPx = 40

/** Two fingers on a trackpad: to the right by more than a window, and back. */
export const pan: Row = {
  name: 'pan',
  title: 'pan: main thread a frame',
  unit: 'ms',
  sizes: SIZES,
  target: () => bestPeerTimes(0.8),
  async measure(board) {
    const pointer = new Pointer(board)
    await pointer.move(middleOfWindow)
    const ms = await mainThreadMs(board, async () => {
      for (let frame = 0; frame < framesOneWay; frame++) await pointer.wheel(stepPx, 0)
      for (let frame = 0; frame < framesOneWay; frame++) await pointer.wheel(-stepPx, 0)
    })
    return ms / (2 * framesOneWay)
  },
}
