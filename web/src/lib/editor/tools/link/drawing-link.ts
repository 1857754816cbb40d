import type { CardId, FreeId } from '@sightline/blueprint'
import { drawArrow } from '../../verbs/draw-arrow.ts'
import { linkCards } from '../../verbs/link-cards.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/**
 * A line follows the pointer. From card to card it becomes a link, between anything else an arrow; from a card to an
 * empty place it becomes nothing, for that is a link that missed.
 */
export const drawingLink: StateFactory = (start, editor) => {
  const from = thingAt(start) ?? start.board
  const isCard = (end: CardId | FreeId): end is CardId => editor.store.card(end as CardId) !== undefined
  return {
    cursor: 'crosshair',
    scrollsOver: 'content',
    move(input) {
      if (!hasTravelled(start, input)) return undefined
      const at = thingAt(input)
      editor.view.linkDraft = { from, to: input.board, over: at === from ? undefined : at }
      return undefined
    },
    up() {
      const draft = editor.view.linkDraft
      editor.view.linkDraft = undefined
      if (!draft) return
      const isFromCard = typeof from === 'string' && isCard(from)
      if (draft.over === undefined) {
        if (!isFromCard) drawArrow(editor, from, draft.to)
      } else if (isFromCard && isCard(draft.over)) {
        linkCards(editor, from, draft.over)
      } else {
        drawArrow(editor, from, draft.over)
      }
    },
    cancel() {
      editor.view.linkDraft = undefined
    },
  }
}

function thingAt({ target }: PointerInput): CardId | FreeId | undefined {
  return target.kind === 'card' || target.kind === 'handle' || target.kind === 'thing' ? target.id : undefined
}
