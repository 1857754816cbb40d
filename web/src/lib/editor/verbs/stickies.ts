import {
  addStickies,
  byOrder,
  editStickies,
  editStickyText,
  orderAfter,
  placeStickies,
} from '@sightline/blueprint'
import type { StickyId } from '@sightline/blueprint'
import { frameOf } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import { newId } from '../new-id.ts'
import { weaveText } from '../weave-text.ts'

const NEW_STICKY = { width: 172, height: 84 } as const

/** Smaller ones could not be read or taken hold of. */
export const LEAST_STICKY = { width: 80, height: 44 } as const

/** Lays an empty note around a point, over all others, and opens it. */
export function addStickyAt(editor: Editor, { x, y }: BoardPoint): void {
  const id = newId() as StickyId
  const { width, height } = NEW_STICKY
  const frame = frameOf(editor.store.layout, { x: x - width / 2, y: y - height / 2, width, height })
  const stickies = [{ id, frame, text: '', order: orderOnTop(editor, id), by: editor.author }]
  if (!editor.run(addStickies, { stickies })) return
  editSticky(editor, id)
}

/** A key for what is to lie over all notes. */
export function orderOnTop({ store }: Editor, id: StickyId): string {
  return orderAfter([...store.blueprint.stickies.values()].sort(byOrder), id)
}

/** Opens a note's text in place. */
export function editSticky(editor: Editor, id: StickyId): void {
  if (!editor.canWrite || editor.store.sticky(id)?.locked !== false) return
  editor.selection.chooseStickies([id])
  editor.view.editingSticky = id
}

/** The field of a note went from `base` to `next`; one visit to it is one undo step. */
export function writeSticky(
  editor: Editor,
  id: StickyId,
  { base, next }: { readonly base: string; readonly next: string },
): void {
  editor.store.catchUp()
  const current = editor.store.sticky(id)?.text
  if (current === undefined) return
  editor.run(editStickyText, { id, text: weaveText(base, next, current) }, { merge: `sticky:${id}` })
}

export function stopWritingSticky(editor: Editor): void {
  editor.view.editingSticky = undefined
  editor.undoStack.begin(undefined)
}

/** Moves notes by so many board units; each is bound to where it comes to lie. */
export function moveStickies(
  editor: Editor,
  ids: readonly StickyId[],
  { dx, dy }: { readonly dx: number; readonly dy: number },
): void {
  const frames = new Map(
    ids.flatMap((id) => {
      const rect = editor.store.stickyRects.get(id)
      if (!rect) return []
      return [[id, frameOf(editor.store.layout, { ...rect, x: rect.x + dx, y: rect.y + dy })] as const]
    }),
  )
  if (frames.size > 0) editor.run(placeStickies, { frames })
}

export function resizeSticky(
  editor: Editor,
  id: StickyId,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const rect = editor.store.stickyRects.get(id)
  if (!rect) return
  const frame = frameOf(editor.store.layout, { ...rect, width, height })
  editor.run(placeStickies, { frames: new Map([[id, frame]]) })
}

export function colourStickies(editor: Editor, colour: string | undefined): void {
  editor.run(editStickies, { ids: editor.chosenStickies, changes: { colour } })
}
