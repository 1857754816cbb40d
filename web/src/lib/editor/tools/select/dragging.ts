import type { CardId, FreeId } from '@sightline/blueprint'
import { dropTarget } from '@sightline/blueprint/layout'
import type { Editor } from '../../editor.ts'
import { duplicateFree, moveFreeThings } from '../../verbs/free-things.ts'
import { copyDragged, moveDragged } from '../../verbs/move-dragged.ts'
import type { Target } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

type Load =
  | { readonly kind: 'cards'; readonly grabbed: CardId; readonly ids: ReadonlySet<CardId> }
  | { readonly kind: 'things'; readonly ids: ReadonlySet<FreeId> }

/** Cards or free things follow the pointer; the document learns of it when they are let go. With Alt copies are put there. */
export const dragging: StateFactory = (start, editor) => {
  const load = loadAt(editor, start.target)
  if (!load) return {}
  return {
    cursor: 'grabbing',
    scrollsOver: load.kind === 'cards' ? 'content' : 'desk',
    move({ board }) {
      const target = load.kind === 'cards' ? dropTarget(editor.store.layout, board, load.ids) : undefined
      editor.view.drag = { ids: load.ids, dx: board.x - start.board.x, dy: board.y - start.board.y, target }
      return undefined
    },
    up({ alt }) {
      const { drag } = editor.view
      editor.view.drag = undefined
      if (drag && load.kind === 'things') {
        const put = alt ? duplicateFree : moveFreeThings
        put(editor, [...load.ids], drag)
      } else if (drag?.target && load.kind === 'cards') {
        const put = alt ? copyDragged : moveDragged
        put(editor, { ...load, target: drag.target })
      }
    },
    cancel() {
      editor.view.drag = undefined
    },
  }
}

function loadAt(editor: Editor, target: Target): Load | undefined {
  switch (target.kind) {
    case 'card': {
      const free = editor.chosenCards.filter((id) => !editor.store.card(id)?.locked)
      return { kind: 'cards', grabbed: target.id, ids: along(target.id, free) }
    }
    case 'thing': {
      const free = editor.chosenThings.filter((id) => !editor.store.things.isLocked(id))
      return { kind: 'things', ids: along(target.id, free) }
    }
    default:
      return undefined
  }
}

/** All that is chosen, if what was grabbed is among it. */
function along<Id>(grabbed: Id, chosen: readonly Id[]): ReadonlySet<Id> {
  return new Set(chosen.includes(grabbed) ? chosen : [grabbed])
}
