import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'

/** Where on the board an event of something that floats over the canvas lies. */
export function boardPointAt(editor: Editor, element: Element, event: MouseEvent): BoardPoint {
  const { left, top } = (element.closest('[data-board]') ?? element).getBoundingClientRect()
  return editor.camera.toBoard({ x: event.clientX - left, y: event.clientY - top })
}
