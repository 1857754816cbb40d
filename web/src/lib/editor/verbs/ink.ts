import { addStroke, deleteFreeThings, LIMITS } from '@sightline/blueprint'
import type { InkPoint, StrokeId } from '@sightline/blueprint'
import { lineOf } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { orderOnTop } from './free-things.ts'

/** Puts what the pen has drawn on the board. A very long stroke goes on as the next one. */
export function keepInk(editor: Editor, points: readonly InkPoint[]): void {
  const { colour, width } = editor.view.pen
  for (let start = 0; start < points.length; start += LIMITS.strokePoints - 1) {
    const id = newId() as StrokeId
    const line = lineOf(editor.store.layout, points.slice(start, start + LIMITS.strokePoints))
    editor.run(addStroke, {
      id,
      line,
      width,
      order: orderOnTop(editor, id),
      ...(colour === undefined ? {} : { colour }),
    })
  }
}

export function eraseStrokes(editor: Editor, ids: Iterable<StrokeId>): void {
  const left = [...ids].filter((id) => editor.store.blueprint.strokes.has(id))
  if (left.length > 0) editor.run(deleteFreeThings, { ids: left })
}
