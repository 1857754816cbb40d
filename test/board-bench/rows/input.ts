import { SIZES } from '../support/board-plan.ts'
import { dragCard } from '../support/drag-card.ts'
import { bestPeerTimes } from '../support/figures.ts'
import { freeCards } from '../support/free-cards.ts'
import { percentile } from '../support/percentile.ts'
import { watchInput } from '../support/page-board.ts'
import { Pointer } from '../support/pointer.ts'
import type { Row } from './row.ts'

const pressed = 20
const frames = 60

/** From pressing or moving the pointer to the end of the frame that shows it: cards chosen in turn, then one dragged. */
export const input: Row = {
  name: 'input',
  title: 'input to paint, p95',
  unit: 'ms',
  sizes: SIZES,
  target: () => bestPeerTimes(0.8),
  async measure(board) {
    const pointer = new Pointer(board)
    const cards = freeCards(board.scene).slice(-pressed)
    await board.page.evaluate(watchInput)
    for (const card of cards) {
      await pointer.move(await board.middleOf(card.id))
      await pointer.down()
      await pointer.up()
      await board.frame()
    }
    // Away from the right edge, where a board scrolls by itself.
    const [dragged] = cards.toSorted((a, b) => a.x - b.x)
    if (dragged) await dragCard(board, pointer, dragged, frames)
    return percentile(await board.page.evaluate(() => window.inputMs ?? []), 0.95)
  },
}
