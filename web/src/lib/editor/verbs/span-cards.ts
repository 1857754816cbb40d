import { setSpans } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import { MEASURES } from '@sightline/blueprint/layout'
import type { CardBox } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { Rect } from '../geometry.ts'

/** Whether any chosen card could reach over one step more, or fewer. */
export function canSpan(editor: Editor, by: 1 | -1): boolean {
  return spannable(editor).some((box) => spanAfter(editor, box, by) !== spanOf(box))
}

/** Lets each chosen card reach over one step more or fewer, as far as there are steps. */
export function spanChosen(editor: Editor, by: 1 | -1): void {
  const spans = new Map(spannable(editor).map((box) => [box.id, spanAfter(editor, box, by)]))
  if (spans.size > 0) editor.run(setSpans, { spans })
}

/** Lets a card reach over the steps up to a column. */
export function spanTo(editor: Editor, id: CardId, toColumn: number): void {
  const box = editor.store.layout.cards.get(id)
  if (!box) return
  const span = toColumn - box.fromColumn + 1
  if (span !== spanOf(box)) editor.run(setSpans, { spans: new Map([[id, span]]) })
}

/** Gives a card back to its own step alone. */
export function narrowToOne(editor: Editor, id: CardId): void {
  const box = editor.store.layout.cards.get(id)
  if (box) spanTo(editor, id, box.fromColumn)
}

/** The column up to which a card would reach whose right edge is at an x: where more than half of it is covered. */
export function columnOfEdge({ store }: Editor, { fromColumn }: CardBox, x: number): number {
  const covered = store.layout.columns.findLastIndex((column) => column.x + column.width / 2 < x)
  return Math.max(fromColumn, covered)
}

/** Where a card that reaches up to a column would lie. */
export function rectUpTo({ store }: Editor, { x, y, width, height }: CardBox, toColumn: number): Rect {
  const last = store.layout.columns[toColumn]
  const right = last ? last.x + last.width - MEASURES.cellSide : x + width
  return { x, y, width: right - x, height }
}

function spannable(editor: Editor): CardBox[] {
  return editor.chosenCards
    .filter((id) => editor.store.card(id)?.locked !== true)
    .flatMap((id) => editor.store.layout.cards.get(id) ?? [])
}

function spanAfter({ store }: Editor, box: CardBox, by: 1 | -1): number {
  const most = store.layout.columns.length - box.fromColumn
  return Math.min(Math.max(spanOf(box) + by, 1), most)
}

function spanOf({ fromColumn, toColumn }: CardBox): number {
  return toColumn - fromColumn + 1
}
