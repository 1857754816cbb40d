import { addArrow } from '@sightline/blueprint'
import type { ArrowEnd, ArrowId, CardId, FreeId } from '@sightline/blueprint'
import { freePointOf } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import { newId } from '../new-id.ts'
import { orderOnTop } from './free-things.ts'

export type DrawnEnd = CardId | FreeId | BoardPoint

/** Draws an arrow from a thing or a place to another and chooses it. */
export function drawArrow(editor: Editor, from: DrawnEnd, to: DrawnEnd): void {
  const id = newId() as ArrowId
  const endAt = (end: DrawnEnd): ArrowEnd =>
    typeof end === 'string' ? { id: end } : freePointOf(editor.store.layout, end)
  const ends = { from: endAt(from), to: endAt(to) }
  if (editor.run(addArrow, { id, ends, order: orderOnTop(editor, id) })) editor.selection.chooseThings([id])
}
