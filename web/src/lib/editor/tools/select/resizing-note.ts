import { resizeNote } from '../../verbs/free-things.ts'
import { LEAST_NOTE } from '../../verbs/notes.ts'
import type { StateFactory } from '../tool.ts'

/** The corner of a note follows the pointer. */
export const resizingNote: StateFactory = (start, editor) => {
  const id = start.target.kind === 'noteCorner' ? start.target.id : undefined
  const rect = id === undefined ? undefined : editor.store.things.noteRects.get(id)
  return {
    cursor: 'nwse-resize',
    scrollsOver: 'desk',
    move(input) {
      if (id === undefined || !rect) return undefined
      editor.view.noteSize = {
        id,
        width: Math.max(LEAST_NOTE.width, rect.width + input.board.x - start.board.x),
        height: Math.max(LEAST_NOTE.height, rect.height + input.board.y - start.board.y),
      }
      return undefined
    },
    up() {
      const size = editor.view.noteSize
      editor.view.noteSize = undefined
      if (size) resizeNote(editor, size.id, size)
    },
    cancel() {
      editor.view.noteSize = undefined
    },
  }
}
