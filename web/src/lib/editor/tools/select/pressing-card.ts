import { hasTravelled } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** A card is pressed: letting go chooses it, travelling drags it. */
export const pressingCard: StateFactory = (start, editor) => {
  const id = start.target.kind === 'card' || start.target.kind === 'handle' ? start.target.id : undefined
  const wasChosen = id !== undefined && editor.selection.cards.has(id)
  if (id !== undefined && !wasChosen && !start.shift && !start.isTouch) editor.selection.chooseCards([id])
  return {
    move(input) {
      if (!hasTravelled(start, input) || id === undefined) return undefined
      const isLocked = editor.store.card(id)?.locked === true
      const drags = editor.canWrite && !isLocked && (!start.isTouch || wasChosen)
      return drags ? 'dragging' : 'panning'
    },
    up() {
      if (id === undefined) return
      if (start.shift) editor.selection.toggleCard(id)
      else editor.selection.chooseCards([id])
    },
  }
}
