import { chosenRect, contentRect } from '../content-rect.ts'
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

/** What is chosen, as large as there is room, but no larger than twice its size. */
export function zoomToChosen(editor: Editor): void {
  const around = chosenRect(editor)
  if (around) editor.camera.fit(grow(around, 24), 2)
}

/** The whole board and what lies around it, at 100 % at most. */
export function zoomToFit(editor: Editor): void {
  editor.camera.fit(grow(contentRect(editor), 8))
}
