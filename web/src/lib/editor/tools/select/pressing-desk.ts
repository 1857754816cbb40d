import { startDraft } from '../../verbs/drafts.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** An empty place is pressed: letting go writes a card there, travelling draws a marquee (a finger pans). */
export const pressingDesk: StateFactory = (start, editor) => ({
  move: (input) => (hasTravelled(start, input) ? (start.isTouch ? 'panning' : 'marquee') : undefined),
  up() {
    editor.selection.clear()
    if (start.target.kind === 'cell') startDraft(editor, start.target, start.board.y)
  },
})
