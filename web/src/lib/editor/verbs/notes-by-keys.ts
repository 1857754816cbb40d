import { cellRect } from '@sightline/blueprint/layout'
import type { Direction } from '@sightline/blueprint/layout'
import { chosenRect } from '../content-rect.ts'
import type { Editor } from '../editor.ts'
import type { BoardPoint, Rect } from '../geometry.ts'
import { resizeNote } from './free-things.ts'
import { addNoteAt, LEAST_NOTE } from './notes.ts'

const STEP_PX = 8

/** With the tool for notes or texts in hand: lays one down at what is chosen, else in the middle of what is seen. */
export function layNoteDown(editor: Editor): boolean {
  const { tools } = editor
  const root = tools.active === 'sticky' ? 'stickies' : tools.active === 'text' ? 'texts' : undefined
  if (root === undefined) return false
  const at = middleOf(landingRect(editor))
  tools.choose('select')
  addNoteAt(editor, root, at)
  return true
}

/** Makes the chosen note wider, narrower, taller or shorter. Returns whether one is chosen. */
export function resizeNoteBy(editor: Editor, direction: Direction): boolean {
  const id = editor.selection.onlyThing
  const note = editor.store.things.note(id)
  const rect = note && editor.store.things.noteRects.get(note.id)
  if (!note || !rect) return false
  const across = direction === 'right' ? STEP_PX : direction === 'left' ? -STEP_PX : 0
  const down = direction === 'down' ? STEP_PX : direction === 'up' ? -STEP_PX : 0
  const size = {
    width: Math.max(LEAST_NOTE.width, rect.width + across),
    height: Math.max(LEAST_NOTE.height, rect.height + down),
  }
  if (editor.canWrite && !note.locked) resizeNote(editor, note.id, size)
  return true
}

function landingRect(editor: Editor): Rect {
  const { cell } = editor.selection
  const chosen = cell ? cellRect(editor.store.layout, cell.laneId, cell.stepId) : chosenRect(editor)
  return chosen ?? editor.camera.view
}

function middleOf({ x, y, width, height }: Rect): BoardPoint {
  return { x: x + width / 2, y: y + height / 2 }
}
