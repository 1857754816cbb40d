import type { Editor } from '../editor.ts'
import { grow } from '../geometry.ts'

const ZOOM_STEP = 1.25

export function zoomIn(editor: Editor): void {
  editor.camera.zoomTo(editor.camera.zoom * ZOOM_STEP)
}

export function zoomOut(editor: Editor): void {
  editor.camera.zoomTo(editor.camera.zoom / ZOOM_STEP)
}

export function zoomToFull(editor: Editor): void {
  editor.camera.zoomTo(1)
}

/** The whole board, at 100 % at most. */
export function zoomToFit(editor: Editor): void {
  const { width, height } = editor.store.layout
  editor.camera.fit(grow({ x: 0, y: 0, width, height }, 8))
}
