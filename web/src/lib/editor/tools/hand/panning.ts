import type { StateFactory } from '../tool.ts'

/** The board follows the pointer. */
export const panning: StateFactory = (start, editor) => {
  let last = start.canvas
  return {
    cursor: 'grabbing',
    move(input) {
      editor.camera.panBy(input.canvas.x - last.x, input.canvas.y - last.y)
      last = input.canvas
      return undefined
    },
  }
}
