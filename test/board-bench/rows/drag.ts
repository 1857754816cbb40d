import { SIZES } from '../support/board-plan.ts'
import { dragCard, mustHaveMoved } from '../support/drag-card.ts'
import { bestPeerTimes } from '../support/figures.ts'
import { freeCards } from '../support/free-cards.ts'
import { mainThreadMs } from '../support/main-thread.ts'
import { Pointer } from '../support/pointer.ts'
import type { Row } from './row.ts'

const frames = 80

/** A linked card from its place to another, the letting go and all that follows from it with it. */
export const drag: Row = {
  name: 'drag',
  title: 'drag a card: main thread a frame',
  unit: 'ms',
  sizes: SIZES,
  target: () => bestPeerTimes(0.8),
  async measure(board) {
    const ends = new Set(board.scene.links.flatMap(({ from, to }) => [from, to]))
    const card = freeCards(board.scene).find(({ id }) => ends.has(id))
    if (!card) throw new Error('no linked card can be dragged')
    const { x } = await board.middleOf(card.id)
    const ms = await mainThreadMs(board, () => dragCard(board, new Pointer(board), card, frames))
    await mustHaveMoved(board, card, x)
    return ms / frames
  },
}
