import type { NoteRoot } from '@sightline/blueprint'
import { addNoteAt, editNote } from '../../verbs/notes.ts'
import type { Tool } from '../tool.ts'
import type { ToolName } from '../tool-name.ts'

/** One press lays a note down and opens it, or opens the one that is there; the select tool takes over after it. */
function noteTool(name: ToolName, root: NoteRoot, cursor: string): Tool {
  return {
    name,
    cursor,
    states: {
      placing: (start, editor) => ({
        up() {
          editor.tools.choose('select')
          const under = start.target.kind === 'thing' ? editor.store.things.note(start.target.id) : undefined
          if (under) editNote(editor, under.id)
          else addNoteAt(editor, root, start.board)
        },
      }),
    },
    down: () => 'placing',
  }
}

export const stickyTool = noteTool('sticky', 'stickies', 'copy')
export const textTool = noteTool('text', 'texts', 'text')
