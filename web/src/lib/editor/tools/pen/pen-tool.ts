import type { InkPoint } from '@sightline/blueprint'
import { keepInk } from '../../verbs/ink.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory, Tool } from '../tool.ts'

/** Points that lie closer on the screen tell nothing more of the stroke, in px. */
const LEAST_STEP_PX = 2

/** A line follows the pen; the document learns of it when the pen is lifted. */
const drawing: StateFactory = (start, editor) => {
  let last = start
  editor.view.ink = [inkOf(start)]
  return {
    cursor: 'crosshair',
    move(input) {
      const step = Math.hypot(input.canvas.x - last.canvas.x, input.canvas.y - last.canvas.y)
      if (step < LEAST_STEP_PX) return undefined
      last = input
      editor.view.ink = [...(editor.view.ink ?? []), inkOf(input)]
      return undefined
    },
    up() {
      const points = editor.view.ink ?? []
      editor.view.ink = undefined
      keepInk(editor, points)
    },
    cancel() {
      editor.view.ink = undefined
    },
  }
}

function inkOf({ board, pressure }: PointerInput): InkPoint {
  return [board.x, board.y, pressure]
}

export const penTool: Tool = {
  name: 'pen',
  cursor: 'crosshair',
  states: { drawing },
  down: () => 'drawing',
}
