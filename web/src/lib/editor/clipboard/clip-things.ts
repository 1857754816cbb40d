import type { ArrowEnd, CardId, FreeId, InkPoint } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import type { ShownArrow } from '../free-things.svelte.ts'
import type { BoardPoint, Rect } from '../geometry.ts'

/** A free thing on its way to a board. */
export type ClipThing = ClipNote | ClipStroke | ClipArrow

export interface ClipNote {
  readonly kind: 'sticky' | 'text'
  /** Unique in the clip. */
  readonly key: string
  readonly rect: Rect
  readonly text: string
  readonly colour?: string | undefined
  /** The name of whoever wrote it. */
  readonly by?: string | undefined
}

export interface ClipStroke {
  readonly kind: 'stroke'
  readonly key: string
  readonly points: readonly InkPoint[]
  readonly width: number
  readonly colour?: string | undefined
}

export interface ClipArrow {
  readonly kind: 'arrow'
  readonly from: ClipEnd
  readonly to: ClipEnd
  readonly label?: string | undefined
}

/** A card or a thing of the clip, or a place. */
export type ClipEnd = { readonly key: string } | BoardPoint

/** The chosen things, the lowest first, and the arrows among them and the cards of the clip; all counted from a corner. */
export function clipThings(editor: Editor, cards: ReadonlySet<CardId>, corner: BoardPoint): ClipThing[] {
  const { things } = editor.store
  const chosen = new Set<FreeId>(editor.chosenThings)
  const strokes = [...things.strokeCorners.keys()]
    .filter((id) => chosen.has(id))
    .flatMap((id) => strokeOf(editor, id, corner))
  const notes = [...things.noteRects.keys()]
    .filter((id) => chosen.has(id))
    .flatMap((id) => noteOf(editor, id, corner))
  const keys = new Set<string>([...cards, ...strokes.map(({ key }) => key), ...notes.map(({ key }) => key)])
  const arrows = things.arrowsWith(new Set([...keys, ...chosen]))
  return [...strokes, ...arrows.map((shown) => arrowOf(shown, keys, corner)), ...notes]
}

function noteOf({ store }: Editor, id: FreeId, corner: BoardPoint): ClipNote[] {
  const [thing, rect] = [store.things.get(id), store.things.rectOf(id)]
  if (!thing || !('note' in thing) || !rect) return []
  const { text, colour, by } = thing.note
  return [{ kind: thing.kind, key: id, rect: { ...rect, ...countedFrom(corner, rect) }, text, colour, by }]
}

function strokeOf({ store }: Editor, id: FreeId, corner: BoardPoint): ClipStroke[] {
  const thing = store.things.get(id)
  if (thing?.kind !== 'stroke') return []
  const { line, width, colour } = thing.stroke
  const own = store.things.strokeCorners.get(thing.stroke.id)
  if (!own) return []
  const { x: dx, y: dy } = countedFrom(corner, own)
  const points = line.points.map(([x, y, pressure]): InkPoint => [x + dx, y + dy, pressure])
  return [{ kind: 'stroke', key: id, points, width, colour }]
}

/** An end at what is not in the clip stays at its place. */
function arrowOf({ arrow, line }: ShownArrow, keys: ReadonlySet<string>, corner: BoardPoint): ClipArrow {
  const endAt = (end: ArrowEnd, tip: BoardPoint): ClipEnd =>
    'id' in end && keys.has(end.id) ? { key: end.id } : countedFrom(corner, tip)
  const { ends, label } = arrow
  return {
    kind: 'arrow',
    from: endAt(ends.from, line.from),
    to: endAt(ends.to, line.to),
    label: label || undefined,
  }
}

function countedFrom(corner: BoardPoint, { x, y }: BoardPoint): BoardPoint {
  return { x: x - corner.x, y: y - corner.y }
}
