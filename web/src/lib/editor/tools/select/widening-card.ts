import { columnOfEdge, rectUpTo, spanTo } from '../../verbs/span-cards.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** The right edge of a card follows the pointer from step to step. The card is chosen, as by any press. */
export const wideningCard: StateFactory = (start, editor) => {
  const id = start.target.kind === 'cardEdge' ? start.target.id : undefined
  return {
    cursor: 'ew-resize',
    scrollsOver: 'content',
    move(input) {
      const box = id === undefined ? undefined : editor.store.layout.cards.get(id)
      if (!box || !(editor.view.widened || hasTravelled(start, input))) return undefined
      const toColumn = columnOfEdge(editor, box, input.board.x)
      editor.view.widened = { id: box.id, toColumn, rect: rectUpTo(editor, box, toColumn) }
      return undefined
    },
    up() {
      const { widened } = editor.view
      editor.view.widened = undefined
      if (id !== undefined) editor.selection.chooseCards([id])
      if (widened) spanTo(editor, widened.id, widened.toColumn)
    },
    cancel() {
      editor.view.widened = undefined
    },
  }
}
