import { addStickyAt, editSticky } from '../../verbs/stickies.ts'
import type { Tool } from '../tool.ts'

/** One press lays a sticky note down and opens it; the select tool takes over after it. */
export const stickyTool: Tool = {
  name: 'sticky',
  cursor: 'copy',
  states: {
    placing: (start, editor) => ({
      up() {
        editor.tools.choose('select')
        if (start.target.kind === 'sticky') editSticky(editor, start.target.id)
        else addStickyAt(editor, start.board)
      },
    }),
  },
  down: () => 'placing',
}
