import type { Editor } from '../editor.ts'
import { startEditing } from '../verbs/edit-card-text.ts'
import { editNote } from '../verbs/notes.ts'
import { narrowToOne } from '../verbs/span-cards.ts'
import type { Target } from './pointer-input.ts'

/** Opens what was pressed twice, whatever the tool; an edge goes back to where it was. */
export function pressTwice(editor: Editor, target: Target): void {
  if (target.kind === 'card') startEditing(editor, target.id)
  if (target.kind === 'cardEdge') narrowToOne(editor, target.id)
  if (target.kind === 'thing') editNote(editor, target.id)
}
