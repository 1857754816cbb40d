import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import { mainThreadMs } from '../support/main-thread.ts'
import { Pointer } from '../support/pointer.ts'
import { middleOfWindow } from '../support/scene.ts'
import type { Row } from './row.ts'

const framesOneWay = 40
const least = 0.15
/** Of the zoom that the others have; less would not be the same gesture. */
const closeness = 0.2

/** Ctrl and the wheel: out until most of the board is in view, and in again; the same zoom in every frame for all. */
export const zoom: Row = {
  name: 'zoom',
  title: 'zoom: main thread a frame',
  unit: 'ms',
  sizes: SIZES,
  target: (size) => bestPeerTimes(size === 5000 ? 0.5 : 0.75),
  async measure(board, { name, zoomWheelPx }) {
    const start = board.scene.start.zoom
    const factor = (least / start) ** (1 / framesOneWay)
    const pointer = new Pointer(board)
    await pointer.move(middleOfWindow)
    let farthest = Number.NaN
    const turn = async (by: number, from: number): Promise<void> => {
      let shown = from
      for (let frame = 0; frame < framesOneWay; frame++, shown *= by) {
        await pointer.wheel(0, zoomWheelPx(shown, by), { ctrl: true })
      }
    }
    const ms = await mainThreadMs(board, async () => {
      await turn(factor, start)
      await board.frame()
      farthest = await board.zoom()
      await turn(1 / factor, farthest)
    })
    if (Math.abs(farthest / least - 1) > closeness) throw new Error(`${name} zoomed to ${farthest}`)
    return ms / (2 * framesOneWay)
  },
}
