import { addArrow, addNotes, addStroke } from '@sightline/blueprint'
import type {
  ArrowEnd,
  ArrowId,
  BlueprintDoc,
  FreeId,
  InkPoint,
  NewArrow,
  NewNote,
  NewStroke,
  NoteId,
  NoteRoot,
  StrokeId,
} from '@sightline/blueprint'
import { frameOf, freePointOf, lineOf } from '@sightline/blueprint/layout'
import type { ClipArrow, ClipEnd, ClipNote, ClipStroke, ClipThing } from '../clipboard/clip-things.ts'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import { ordersOnTop } from './free-things.ts'
import type { Shift } from './free-things.ts'

/** Free things as they come to lie on the board. */
export interface PastedThings {
  readonly notes: readonly { readonly root: NoteRoot; readonly note: NewNote }[]
  readonly strokes: readonly NewStroke[]
  readonly arrows: readonly NewArrow[]
}

interface Landing {
  /** From where things of the clip lay, in board units. */
  readonly shift: Shift
  /** The new ids of what is in the clip, by its keys. */
  readonly ids: ReadonlyMap<string, string>
}

/** Things of a clip, each bound to the lane and step that it lands on. `ids` begins with those of the clip's cards. */
export function pastedThings(
  editor: Editor,
  things: readonly ClipThing[],
  { shift, ids: cardIds }: Landing,
): PastedThings {
  const orders = ordersOnTop(editor)
  const newIds = things.flatMap((thing) => ('key' in thing ? [[thing.key, newId()] as const] : []))
  const landing = { shift, ids: new Map([...cardIds, ...newIds]) }
  const pasted = { notes: [], strokes: [], arrows: [] } as {
    readonly [Kind in keyof PastedThings]: PastedThings[Kind][number][]
  }
  for (const thing of things) {
    const id = (('key' in thing ? landing.ids.get(thing.key) : undefined) ?? newId()) as FreeId
    const order = orders(id)
    switch (thing.kind) {
      case 'sticky':
      case 'text': {
        const root = thing.kind === 'sticky' ? 'stickies' : 'texts'
        pasted.notes.push({ root, note: { id: id as NoteId, order, ...noteAt(editor, thing, shift) } })
        break
      }
      case 'stroke':
        pasted.strokes.push({ id: id as StrokeId, order, ...strokeAt(editor, thing, shift) })
        break
      case 'arrow': {
        const arrow = arrowAt(editor, thing, landing)
        if (arrow) pasted.arrows.push({ id: id as ArrowId, order, ...arrow })
      }
    }
  }
  return pasted
}

/** To be called within a transaction that has written the cards at which arrows are. */
export function writeThings(doc: BlueprintDoc, { notes, strokes, arrows }: PastedThings): void {
  for (const { root, note } of notes) addNotes(doc, { root, notes: [note] })
  for (const stroke of strokes) addStroke(doc, stroke)
  for (const arrow of arrows) addArrow(doc, arrow)
}

export function idsOf({ notes, strokes, arrows }: PastedThings): FreeId[] {
  return [...notes.map(({ note }) => note.id), ...strokes.map(({ id }) => id), ...arrows.map(({ id }) => id)]
}

function noteAt(
  { store }: Editor,
  { rect, text, colour, by }: ClipNote,
  { dx, dy }: Shift,
): Omit<NewNote, 'id' | 'order'> {
  return {
    frame: frameOf(store.layout, { ...rect, x: rect.x + dx, y: rect.y + dy }),
    text,
    ...(colour === undefined ? {} : { colour }),
    ...(by ? { by } : {}),
  }
}

function strokeAt(
  { store }: Editor,
  { points, width, colour }: ClipStroke,
  { dx, dy }: Shift,
): Omit<NewStroke, 'id' | 'order'> {
  const moved = points.map(([x, y, pressure]): InkPoint => [x + dx, y + dy, pressure])
  return { line: lineOf(store.layout, moved), width, ...(colour === undefined ? {} : { colour }) }
}

/** Undefined for one that leads to something that is not in the clip. */
function arrowAt(
  editor: Editor,
  { from, to, label }: ClipArrow,
  { shift, ids }: Landing,
): Omit<NewArrow, 'id' | 'order'> | undefined {
  const endAt = (end: ClipEnd): ArrowEnd | undefined => {
    if (!('key' in end)) return freePointOf(editor.store.layout, { x: end.x + shift.dx, y: end.y + shift.dy })
    const id = ids.get(end.key)
    return id === undefined ? undefined : { id: id as FreeId }
  }
  const ends = { from: endAt(from), to: endAt(to) }
  return ends.from && ends.to && { ends: { from: ends.from, to: ends.to }, ...(label ? { label } : {}) }
}
