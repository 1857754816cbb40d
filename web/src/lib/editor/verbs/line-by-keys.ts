import type { CardId, FreeId } from '@sightline/blueprint'
import { nextRect } from '@sightline/blueprint/layout'
import type { Direction, Rect } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import { drawBetween } from './draw-between.ts'

/**
 * Begins a link at the chosen card, or an arrow at the chosen free thing; the arrows then choose its other end, and
 * Enter makes it. Returns whether there is something to begin at.
 */
export function startLine(editor: Editor): boolean {
  const from = chosenEnd(editor)
  if (!editor.canWrite || from === undefined) return false
  editor.view.lineSource = from
  return true
}

/** Chooses the nearest card or free thing on a side as the other end. */
export function walkToEnd(editor: Editor, direction: Direction): void {
  const { layout, things } = editor.store
  const from = chosenEnd(editor)
  const rect = from && rectOf(editor, from)
  if (!rect) return
  const ends: (readonly [CardId | FreeId, Rect])[] = [
    ...layout.cards,
    ...things.noteRects,
    ...[...things.strokeCorners.keys()].flatMap((id) => {
      const around = things.rectOf(id)
      return around ? [[id, around] as const] : []
    }),
  ]
  const next = nextRect(rect, ends, direction)
  if (next === undefined) return
  if (layout.cards.has(next as CardId)) editor.selection.chooseCards([next as CardId])
  else editor.selection.chooseThings([next as FreeId])
  const around = rectOf(editor, next)
  if (around) editor.camera.reveal(around)
}

/** Ends what `startLine` began. Returns whether there was something. */
export function finishLine(editor: Editor): boolean {
  const [from, to] = [editor.view.lineSource, chosenEnd(editor)]
  if (from === undefined || to === undefined) return false
  editor.view.lineSource = undefined
  if (from !== to) drawBetween(editor, from, to)
  return true
}

/** An arrow begins and ends at anything but at another arrow. */
function chosenEnd({ selection, store }: Editor): CardId | FreeId | undefined {
  const { onlyCard, onlyThing } = selection
  const thing = onlyThing === undefined ? undefined : store.things.get(onlyThing)
  return onlyCard ?? (thing && thing.kind !== 'arrow' ? onlyThing : undefined)
}

function rectOf({ store }: Editor, id: CardId | FreeId): Rect | undefined {
  return store.layout.cards.get(id as CardId) ?? store.things.rectOf(id as FreeId)
}
