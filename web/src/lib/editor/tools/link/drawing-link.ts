import type { CardId, FreeId } from '@sightline/blueprint'
import { drawBetween } from '../../verbs/draw-between.ts'
import { hasTravelled } from '../pointer-input.ts'
import type { PointerInput } from '../pointer-input.ts'
import type { StateFactory } from '../tool.ts'

/** A line follows the pointer; let go, it becomes a link or an arrow. */
export const drawingLink: StateFactory = (start, editor) => {
  const from = thingAt(start) ?? start.board
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
      if (draft) drawBetween(editor, from, draft.over ?? draft.to)
    },
    cancel() {
      editor.view.linkDraft = undefined
    },
  }
}

function thingAt({ target }: PointerInput): CardId | FreeId | undefined {
  switch (target.kind) {
    case 'card':
    case 'handle':
    case 'cardEdge':
    case 'thing':
      return target.id
    default:
      return undefined
  }
}
