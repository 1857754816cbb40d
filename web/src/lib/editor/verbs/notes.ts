import { addNotes } from '@sightline/blueprint'
import type { FreeId, NoteId, NoteRoot } from '@sightline/blueprint'
import { frameOf } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import { newId } from '../new-id.ts'
import { orderOnTop } from './free-things.ts'

const NEW_NOTE = { stickies: { width: 172, height: 84 }, texts: { width: 220, height: 44 } } as const

/** Smaller ones could not be read or taken hold of. */
export const LEAST_NOTE = { width: 80, height: 24 } as const

/** Lays an empty note around a point, over all others, and opens it. */
export function addNoteAt(editor: Editor, root: NoteRoot, { x, y }: BoardPoint): void {
  const id = newId() as NoteId
  const { width, height } = NEW_NOTE[root]
  const frame = frameOf(editor.store.layout, { x: x - width / 2, y: y - height / 2, width, height })
  const notes = [{ id, frame, text: '', order: orderOnTop(editor, id), by: editor.author }]
  if (!editor.run(addNotes, { root, notes })) return
  editNote(editor, id)
}

/** Opens a note's text in place; nothing happens with what has no words. */
export function editNote(editor: Editor, id: FreeId): void {
  const note = editor.store.things.note(id)
  if (!editor.canWrite || note?.locked !== false) return
  editor.selection.chooseThings([id])
  editor.view.editingNote = note.id
}
