import type { StickyId } from '@sightline/blueprint'
import { moveStickies } from '../../verbs/stickies.ts'
import type { StateFactory } from '../tool.ts'
import { stickyAt } from './pressing-sticky.ts'

/** Sticky notes follow the pointer; the document learns of it when they are let go. */
export const draggingStickies: StateFactory = (start, editor) => {
  const grabbed = stickyAt(start)
  const chosen = editor.chosenStickies.filter((id) => !editor.store.sticky(id)?.locked)
  const ids: ReadonlySet<StickyId> = new Set(
    grabbed !== undefined && !chosen.includes(grabbed) ? [grabbed] : chosen,
  )
  return {
    cursor: 'grabbing',
    move(input) {
      editor.view.stickyDrag = {
        ids,
        dx: input.board.x - start.board.x,
        dy: input.board.y - start.board.y,
      }
      return undefined
    },
    up() {
      const drag = editor.view.stickyDrag
      editor.view.stickyDrag = undefined
      if (drag) moveStickies(editor, [...ids], { dx: drag.dx, dy: drag.dy })
    },
    cancel() {
      editor.view.stickyDrag = undefined
    },
  }
}
