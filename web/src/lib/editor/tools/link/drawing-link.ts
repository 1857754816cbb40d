import { linkCards } from '../../verbs/link-cards.ts'
import type { StateFactory } from '../tool.ts'

/** A link follows the pointer from a card; letting go over another card makes it. */
export const drawingLink: StateFactory = (start, editor) => {
  const from = start.target.kind === 'card' || start.target.kind === 'handle' ? start.target.id : undefined
  return {
    cursor: 'crosshair',
    move(input) {
      if (from === undefined) return undefined
      const over = input.target.kind === 'card' && input.target.id !== from ? input.target.id : undefined
      editor.view.linkDraft = { from, to: input.board, over }
      return undefined
    },
    up() {
      const over = editor.view.linkDraft?.over
      editor.view.linkDraft = undefined
      if (from !== undefined && over !== undefined) linkCards(editor, from, over)
    },
    cancel() {
      editor.view.linkDraft = undefined
    },
  }
}
