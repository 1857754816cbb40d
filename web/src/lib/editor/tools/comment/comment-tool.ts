import { commentAt } from '../../verbs/comment.ts'
import { panning } from '../hand/panning.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { Tool } from '../tool.ts'

/** One press begins a thread there, a drag moves the board; the tool stays until a thread is begun. */
export const commentTool: Tool = {
  name: 'comment',
  cursor: 'crosshair',
  states: {
    placing: (start, editor) => ({
      move: (input) => (hasTravelled(start, input) ? 'panning' : undefined),
      up() {
        editor.tools.choose('select')
        commentAt(editor, start.target, start.board)
      },
    }),
    panning,
  },
  down: () => 'placing',
}
