import type { Editor } from '../editor.ts'

/** Escape: ends the gesture, or puts the tool away, or what was to be said, or shows again what a trace faded, or stops choosing several, or lets go of what is chosen. Returns whether it did anything. */
export function stepBack(editor: Editor): boolean {
  if (editor.tools.cancel()) return true
  if (editor.view.headerDrag !== undefined || editor.view.sizing !== undefined) {
    editor.view.headerDrag = undefined
    editor.view.sizing = undefined
    return true
  }
  if (editor.view.lineSource !== undefined) {
    editor.view.lineSource = undefined
    return true
  }
  if (editor.view.commenting !== undefined) {
    editor.view.commenting = undefined
    return true
  }
  if (editor.view.traced !== undefined) {
    editor.view.traced = undefined
    return true
  }
  if (editor.tools.active !== 'select') {
    editor.tools.choose('select')
    return true
  }
  if (editor.view.choosesSeveral) {
    editor.view.choosesSeveral = false
    return true
  }
  if (editor.selection.selected.kind === 'nothing') return false
  editor.selection.clear()
  return true
}
