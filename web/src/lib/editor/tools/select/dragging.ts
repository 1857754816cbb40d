import type { CardId, FreeId } from '@sightline/blueprint'
import { dropTarget, keptTarget } from '@sightline/blueprint/layout'
import type { Editor } from '../../editor.ts'
import type { BoardPoint } from '../../geometry.ts'
import { putDragged } from '../../verbs/put-dragged.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

interface Load {
  readonly cards: ReadonlySet<CardId>
  readonly things: ReadonlySet<FreeId>
}

/** Cards and free things follow the pointer; the document learns of it when they are let go. With Alt copies are put there. */
export const dragging: StateFactory = (start, editor) => {
  const { cards, things } = loadAt(editor, start)
  const ids: ReadonlySet<CardId | FreeId> = new Set([...cards, ...things])
  const lead = leadOf(editor, start, cards)
  // Before anything is written, so that what undo brings back is no more asked for.
  if (lead) editor.selection.passOver()
  editor.view.dropsCopies = start.alt
  return {
    get cursor() {
      return editor.view.dropsCopies ? 'copy' : 'grabbing'
    },
    scrollsOver: lead ? 'content' : 'desk',
    move({ board, alt }) {
      editor.view.dropsCopies = alt
      const [dx, dy] = [board.x - start.board.x, board.y - start.board.y]
      const aimed = lead && dropTarget(editor.store.layout, { x: lead.at.x + dx, y: lead.at.y + dy }, cards)
      editor.view.drag = { ids, dx, dy, target: keptTarget(editor.view.drag?.target, aimed) }
      return undefined
    },
    up({ alt }) {
      const { drag } = editor.view
      editor.view.drag = undefined
      if (!drag || (lead && !drag.target)) return
      // Somebody may have deleted one meanwhile.
      const left = new Set([...cards].filter((id) => editor.store.card(id) !== undefined))
      const grabbed = lead && left.has(lead.card) ? lead.card : [...left][0]
      putDragged(editor, {
        cards: grabbed && drag.target && { grabbed, ids: left, target: drag.target },
        things: [...things],
        shift: drag,
        copies: alt,
      })
    },
    cancel() {
      editor.view.drag = undefined
    },
  }
}

/** All that is chosen and not locked, if what was grabbed is among it. */
function loadAt(editor: Editor, { target }: PointerInput): Load {
  const cards = new Set(editor.chosenCards.filter((id) => !editor.store.card(id)?.locked))
  const things = new Set(editor.chosenThings.filter((id) => !editor.store.things.isLocked(id)))
  if (target.kind === 'card' && !cards.has(target.id))
    return { cards: new Set([target.id]), things: new Set() }
  if (target.kind === 'thing' && !things.has(target.id))
    return { cards: new Set(), things: new Set([target.id]) }
  return { cards, things }
}

/** The card that leads the others, and the point of the board that says where it would land. */
function leadOf(
  editor: Editor,
  { board, target }: PointerInput,
  cards: ReadonlySet<CardId>,
): { readonly card: CardId; readonly at: BoardPoint } | undefined {
  if (target.kind === 'card') return { card: target.id, at: board }
  for (const card of cards) {
    const box = editor.store.layout.cards.get(card)
    if (box) return { card, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }
  }
  return undefined
}
