import { startDraft } from '../../verbs/drafts.ts'
import { startEditing } from '../../verbs/edit-card-text.ts'
import type { Tool } from '../tool.ts'

/** One press writes a card; the select tool takes over after it. */
export const cardTool: Tool = {
  name: 'card',
  cursor: 'copy',
  states: {
    placing: (start, editor) => ({
      up() {
        editor.tools.choose('select')
        if (start.target.kind === 'cell') startDraft(editor, start.target, start.board.y)
        if (start.target.kind === 'card') startEditing(editor, start.target.id)
      },
    }),
  },
  down: () => 'placing',
}
