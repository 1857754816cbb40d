import type { FreeId } from '@sightline/blueprint'
import { hasTravelled } from '../pointer-input.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** A free thing is pressed: letting go chooses it, travelling moves it. */
export const pressingThing: StateFactory = (start, editor) => {
  const id = thingAt(start)
  const wasChosen = id !== undefined && editor.selection.things.has(id)
  if (id !== undefined && !wasChosen && !start.shift && !start.isTouch) editor.selection.chooseThings([id])
  return {
    move(input) {
      if (!hasTravelled(start, input) || id === undefined) return undefined
      const drags = editor.canWrite && !editor.store.things.isLocked(id) && (!start.isTouch || wasChosen)
      return drags ? 'dragging' : 'panning'
    },
    up() {
      if (id === undefined) return
      if (start.shift) editor.selection.toggleThing(id)
      else editor.selection.chooseThings([id])
    },
  }
}

export function thingAt({ target }: PointerInput): FreeId | undefined {
  return target.kind === 'thing' || target.kind === 'noteCorner' ? target.id : undefined
}
