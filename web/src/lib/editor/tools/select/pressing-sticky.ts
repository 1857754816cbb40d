import type { StickyId } from '@sightline/blueprint'
import { hasTravelled } from '../pointer-input.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** A sticky note is pressed: letting go chooses it, travelling moves it. */
export const pressingSticky: StateFactory = (start, editor) => {
  const id = stickyAt(start)
  const wasChosen = id !== undefined && editor.selection.stickies.has(id)
  if (id !== undefined && !wasChosen && !start.shift && !start.isTouch) editor.selection.chooseStickies([id])
  return {
    move(input) {
      if (!hasTravelled(start, input) || id === undefined) return undefined
      const isLocked = editor.store.sticky(id)?.locked === true
      const drags = editor.canWrite && !isLocked && (!start.isTouch || wasChosen)
      return drags ? 'draggingStickies' : 'panning'
    },
    up() {
      if (id === undefined) return
      if (start.shift) editor.selection.toggleSticky(id)
      else editor.selection.chooseStickies([id])
    },
  }
}

export function stickyAt({ target }: PointerInput): StickyId | undefined {
  return target.kind === 'sticky' || target.kind === 'stickyCorner' ? target.id : undefined
}
