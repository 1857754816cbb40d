import type { CardId } from '@sightline/blueprint'
import { dropTarget } from '@sightline/blueprint/layout'
import { copyDragged, moveDragged } from '../../verbs/move-dragged.ts'
import type { StateFactory } from '../tool.ts'

/** Cards follow the pointer; the document learns of it when they are let go. With Alt copies are put there. */
export const draggingCards: StateFactory = (start, editor) => {
  const grabbed = start.target.kind === 'card' ? start.target.id : undefined
  const chosen = editor.chosenCards
  const ids: ReadonlySet<CardId> = new Set(
    grabbed !== undefined && !chosen.includes(grabbed) ? [grabbed] : chosen,
  )
  return {
    cursor: 'grabbing',
    move(input) {
      editor.view.drag = {
        ids,
        dx: input.board.x - start.board.x,
        dy: input.board.y - start.board.y,
        target: dropTarget(editor.store.layout, input.board, ids),
      }
      return undefined
    },
    up(input) {
      const target = editor.view.drag?.target
      editor.view.drag = undefined
      if (grabbed === undefined || !target) return
      const put = input.alt ? copyDragged : moveDragged
      put(editor, { grabbed, ids, target })
    },
    cancel() {
      editor.view.drag = undefined
    },
  }
}
