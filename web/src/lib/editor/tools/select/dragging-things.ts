import type { FreeId } from '@sightline/blueprint'
import { duplicateFree, moveFreeThings } from '../../verbs/free-things.ts'
import type { StateFactory } from '../tool.ts'
import { thingAt } from './pressing-thing.ts'

/** Free things follow the pointer; the document learns of it when they are let go. With Alt copies are put there. */
export const draggingThings: StateFactory = (start, editor) => {
  const grabbed = thingAt(start)
  const chosen = editor.chosenThings.filter((id) => !editor.store.things.isLocked(id))
  const ids: ReadonlySet<FreeId> = new Set(
    grabbed !== undefined && !chosen.includes(grabbed) ? [grabbed] : chosen,
  )
  return {
    cursor: 'grabbing',
    move(input) {
      editor.view.freeDrag = {
        ids,
        dx: input.board.x - start.board.x,
        dy: input.board.y - start.board.y,
      }
      return undefined
    },
    up(input) {
      const drag = editor.view.freeDrag
      editor.view.freeDrag = undefined
      if (!drag) return
      const put = input.alt ? duplicateFree : moveFreeThings
      put(editor, [...ids], { dx: drag.dx, dy: drag.dy })
    },
    cancel() {
      editor.view.freeDrag = undefined
    },
  }
}
