import { SIZES } from '../support/board-plan.ts'
import { bestPeerTimes } from '../support/figures.ts'
import { mainThreadMs } from '../support/main-thread.ts'
import { remoteChanges } from '../support/remote-changes.ts'
import type { Row } from './row.ts'

const perSecond = 100
const warmUp = 100
const counted = 500

/** Somebody else works all over the board: three cards moved, then one written on. */
export const remote: Row = {
  name: 'remote',
  title: `main thread busy at ${perSecond} changes of others a second`,
  unit: '%',
  sizes: SIZES,
  target: (size) => bestPeerTimes(size === 5000 ? 0.5 : 0.8),
  async measure(board) {
    const changes = remoteChanges(board.size, board.scene, warmUp + counted)
    await board.change(changes.slice(0, warmUp), perSecond)
    const begin = performance.now()
    const ms = await mainThreadMs(board, () => board.change(changes.slice(warmUp), perSecond))
    return (100 * ms) / (performance.now() - begin)
  },
}
