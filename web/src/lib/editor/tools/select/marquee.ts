import { rectBetween } from '../../geometry.ts'
import type { StateFactory } from '../tool.ts'

/** A rectangle is drawn; what it touches is chosen, beside what was chosen before if Shift is held. */
export const marquee: StateFactory = (start, editor) => {
  const before = editor.selection.selected
  const keptCards = start.shift ? [...editor.selection.cards] : []
  const keptThings = start.shift ? [...editor.selection.things] : []
  return {
    scrollsOver: 'content',
    move(input) {
      const rect = rectBetween(start.board, input.board)
      editor.view.marquee = rect
      const { store, selection } = editor
      selection.choose([...keptCards, ...store.cardsIn(rect)], [...keptThings, ...store.things.in(rect)])
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
