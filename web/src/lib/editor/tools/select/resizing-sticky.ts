import { LEAST_STICKY, resizeSticky } from '../../verbs/stickies.ts'
import type { StateFactory } from '../tool.ts'
import { stickyAt } from './pressing-sticky.ts'

/** The corner of a sticky note follows the pointer. */
export const resizingSticky: StateFactory = (start, editor) => {
  const id = stickyAt(start)
  const rect = id === undefined ? undefined : editor.store.stickyRects.get(id)
  return {
    cursor: 'nwse-resize',
    move(input) {
      if (id === undefined || !rect) return undefined
      editor.view.stickySize = {
        id,
        width: Math.max(LEAST_STICKY.width, rect.width + input.board.x - start.board.x),
        height: Math.max(LEAST_STICKY.height, rect.height + input.board.y - start.board.y),
      }
      return undefined
    },
    up() {
      const size = editor.view.stickySize
      editor.view.stickySize = undefined
      if (size) resizeSticky(editor, size.id, size)
    },
    cancel() {
      editor.view.stickySize = undefined
    },
  }
}
