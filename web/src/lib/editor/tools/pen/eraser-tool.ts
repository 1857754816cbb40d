import type { StrokeId } from '@sightline/blueprint'
import { eraseStrokes } from '../../verbs/ink.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory, Tool } from '../tool.ts'

/** Half the width of the eraser, in px on the screen. */
const REACH_PX = 8

/** Strokes that the eraser touches fade; they are deleted together when it is lifted. */
const erasing: StateFactory = (start, editor) => {
  const touched = new Set<StrokeId>()
  const touch = ({ board }: PointerInput): void => {
    for (const id of editor.store.things.strokesNear(board, REACH_PX / editor.camera.zoom)) {
      if (!editor.store.things.isLocked(id)) touched.add(id)
    }
    editor.view.erased = new Set(touched)
  }
  touch(start)
  return {
    move(input) {
      touch(input)
      return undefined
    },
    up() {
      editor.view.erased = undefined
      eraseStrokes(editor, touched)
    },
    cancel() {
      editor.view.erased = undefined
    },
  }
}

export const eraserTool: Tool = {
  name: 'eraser',
  cursor: 'cell',
  states: { erasing },
  down: () => 'erasing',
}
