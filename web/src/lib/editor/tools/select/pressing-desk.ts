import { startDraft } from '../../verbs/drafts.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** An empty place is pressed: letting go writes a card there, travelling draws a marquee (a finger pans, unless several are being chosen). */
export const pressingDesk: StateFactory = (start, editor) => ({
  move: (input) =>
    hasTravelled(start, input) ? (start.isTouch && !start.shift ? 'panning' : 'marquee') : undefined,
  up() {
    if (editor.view.choosesSeveral) {
      editor.view.choosesSeveral = false
      return
    }
    editor.selection.clear()
    if (start.target.kind === 'cell') startDraft(editor, start.target, start.board.y)
  },
})
