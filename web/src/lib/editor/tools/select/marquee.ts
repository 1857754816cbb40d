import { rectBetween } from '../../geometry.ts'
import type { StateFactory } from '../tool.ts'

/**
 * A rectangle is drawn; the cards that it touches are chosen, beside those chosen before if Shift is held; where it touches none, the
 * free things.
 */
export const marquee: StateFactory = (start, editor) => {
  const before = editor.selection.selected
  const kept = start.shift ? [...editor.selection.cards] : []
  return {
    scrollsOver: 'content',
    move(input) {
      const rect = rectBetween(start.board, input.board)
      editor.view.marquee = rect
      const cards = [...kept, ...editor.store.cardsIn(rect)]
      if (cards.length > 0) editor.selection.chooseCards(cards)
      else editor.selection.chooseThings(editor.store.things.in(rect))
      return undefined
    },
    up() {
      editor.view.marquee = undefined
    },
    cancel() {
      editor.view.marquee = undefined
      editor.selection.restore(before)
    },
  }
}
