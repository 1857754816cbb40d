import { byOrder, editFreeThings, orderAfter, placeFreeThings } from '@sightline/blueprint'
import type { ArrowEnd, ArrowEnds, FreeId, NoteId, Placement } from '@sightline/blueprint'
import { anchorPoint, frameOf, freePointOf, lineOf } from '@sightline/blueprint/layout'
import type { Editor, StepOptions } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'

export interface Shift {
  readonly dx: number
  readonly dy: number
}

/** A key for what is to lie over all other free things. */
export function orderOnTop(editor: Editor, id: FreeId): string {
  return ordersOnTop(editor)(id)
}

/** Keys for things that are to lie over all others, each over the one before it. */
export function ordersOnTop({ store }: Editor): (id: FreeId) => string {
  const { stickies, texts, strokes, arrows } = store.blueprint
  const all = [...stickies.values(), ...texts.values(), ...strokes.values(), ...arrows.values()]
  let below: readonly { readonly order: string }[] = all.sort(byOrder)
  return (id) => {
    const order = orderAfter(below, id)
    below = [{ order }]
    return order
  }
}

/** Moves things by so many board units; each is bound to where it comes to lie. */
export function moveFreeThings(
  editor: Editor,
  ids: readonly FreeId[],
  shift: Shift,
  options: StepOptions = {},
): void {
  moveEach(editor, new Map(ids.map((id) => [id, shift])), options)
}

/** Moves each thing its own way, in one step; what is locked stays. */
export function moveEach(
  editor: Editor,
  shifts: ReadonlyMap<FreeId, Shift>,
  options: StepOptions = {},
): void {
  const places = new Map<FreeId, Placement>()
  for (const [id, shift] of shifts) {
    const place = editor.store.things.isLocked(id) ? undefined : placeAfter(editor, id, shift)
    if (place) places.set(id, place)
  }
  if (places.size > 0) editor.run(placeFreeThings, { places }, options)
}

export function resizeNote(
  editor: Editor,
  id: NoteId,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const rect = editor.store.things.noteRects.get(id)
  if (!rect) return
  const frame = frameOf(editor.store.layout, { ...rect, width, height })
  editor.run(placeFreeThings, { places: new Map<FreeId, Placement>([[id, { frame }]]) })
}

export function colourFreeThings(editor: Editor, colour: string | undefined): void {
  editor.run(editFreeThings, { ids: editor.chosenThings, changes: { colour } })
}

/** Where a thing comes to lie, bound to what is there; undefined while it is nowhere. */
export function placeAfter(editor: Editor, id: FreeId, { dx, dy }: Shift): Placement | undefined {
  const { layout, things } = editor.store
  const thing = things.get(id)
  if (thing?.kind === 'arrow') return { ends: endsAfter(editor, thing.arrow.ends, { dx, dy }) }
  if (thing?.kind === 'stroke') {
    const corner = things.strokeCorners.get(thing.stroke.id)
    if (!corner) return undefined
    const { points } = thing.stroke.line
    return {
      line: lineOf(
        layout,
        points.map(([x, y, p]) => [x + corner.x + dx, y + corner.y + dy, p]),
      ),
    }
  }
  const rect = things.rectOf(id)
  return rect && { frame: frameOf(layout, { ...rect, x: rect.x + dx, y: rect.y + dy }) }
}

/** An end at a thing stays with it. */
function endsAfter({ store }: Editor, { from, to }: ArrowEnds, { dx, dy }: Shift): ArrowEnds {
  const after = (end: ArrowEnd): ArrowEnd => {
    const corner: BoardPoint | undefined =
      'id' in end ? undefined : anchorPoint(store.layout, store.blueprint, end)
    if ('id' in end || !corner) return end
    return freePointOf(store.layout, { x: corner.x + end.x + dx, y: corner.y + end.y + dy })
  }
  return { from: after(from), to: after(to) }
}
