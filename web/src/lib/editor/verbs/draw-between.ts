import type { CardId, FreeId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { drawArrow } from './draw-arrow.ts'
import type { DrawnEnd } from './draw-arrow.ts'
import { linkCards } from './link-cards.ts'

/**
 * From card to card a line becomes a link, between anything else an arrow; from a card to an empty place it becomes
 * nothing, for that is a link that missed, and nothing at an arrow.
 */
export function drawBetween(editor: Editor, from: DrawnEnd, to: DrawnEnd): void {
  const isCard = (end: DrawnEnd): end is CardId =>
    typeof end === 'string' && editor.store.card(end as CardId) !== undefined
  const isArrow = (end: DrawnEnd): boolean =>
    typeof end === 'string' && editor.store.things.get(end as FreeId)?.kind === 'arrow'
  if (isCard(from) && isCard(to)) linkCards(editor, from, to)
  else if (isArrow(from) || isArrow(to) || (isCard(from) && typeof to !== 'string')) return
  else drawArrow(editor, from, to)
}
