import { byOrder } from '@sightline/blueprint'
import type {
  Arrow,
  ArrowEnd,
  ArrowId,
  Blueprint,
  CardId,
  FreeId,
  Note,
  NoteId,
  Stroke,
  StrokeId,
} from '@sightline/blueprint'
import { anchorPoint, arrowLine, inkBounds, frameRect } from '@sightline/blueprint/layout'
import type { ArrowLine, BoardLayout } from '@sightline/blueprint/layout'
import { isInside, rectsTouch } from './geometry.ts'
import type { BoardPoint, Rect } from './geometry.ts'
import type { DragPreview } from './view-state.svelte.ts'

export type FreeThing =
  | { readonly kind: 'sticky' | 'text'; readonly note: Note }
  | { readonly kind: 'stroke'; readonly stroke: Stroke }
  | { readonly kind: 'arrow'; readonly arrow: Arrow }

export interface ShownArrow {
  readonly arrow: Arrow
  readonly line: ArrowLine
}

/** What lies free on the board, and where; what is bound to a lane that is not shown is nowhere. */
export class FreeThings {
  readonly #blueprint: () => Blueprint
  readonly #layout: () => BoardLayout
  readonly #noteRects = $derived.by(() => this.#placeNotes())
  readonly #strokeCorners = $derived.by(() => this.#placeStrokes())
  readonly #arrows = $derived.by(() => this.#placeArrows())

  constructor(blueprint: () => Blueprint, layout: () => BoardLayout) {
    this.#blueprint = blueprint
    this.#layout = layout
  }

  get(id: FreeId): FreeThing | undefined {
    const { stickies, texts, strokes, arrows } = this.#blueprint()
    const sticky = stickies.get(id as never)
    if (sticky) return { kind: 'sticky', note: sticky }
    const text = texts.get(id as never)
    if (text) return { kind: 'text', note: text }
    const stroke = strokes.get(id as StrokeId)
    if (stroke) return { kind: 'stroke', stroke }
    const arrow = arrows.get(id as ArrowId)
    return arrow && { kind: 'arrow', arrow }
  }

  note(id: FreeId | undefined): Note | undefined {
    const thing = id === undefined ? undefined : this.get(id)
    return thing && 'note' in thing ? thing.note : undefined
  }

  isLocked(id: FreeId): boolean {
    const thing = this.get(id)
    if (thing === undefined || thing.kind === 'arrow') return false
    return 'note' in thing ? thing.note.locked : thing.stroke.locked
  }

  /** Where every note lies, the lowest first. */
  get noteRects(): ReadonlyMap<NoteId, Rect> {
    return this.#noteRects
  }

  /** The corner from which the points of each stroke are counted, the lowest first. */
  get strokeCorners(): ReadonlyMap<StrokeId, BoardPoint> {
    return this.#strokeCorners
  }

  /** Those whose both ends are shown. */
  get arrows(): ReadonlyMap<ArrowId, ShownArrow> {
    return this.#arrows
  }

  /** All that is somewhere. */
  get all(): readonly FreeId[] {
    return [...this.#noteRects.keys(), ...this.#strokeCorners.keys(), ...this.#arrows.keys()]
  }

  /** The least rectangle around a thing; undefined while it is nowhere. */
  rectOf(id: FreeId): Rect | undefined {
    const note = this.#noteRects.get(id as NoteId)
    if (note) return note
    const line = this.#arrows.get(id as ArrowId)?.line
    if (line) return inkBounds([line.from, line.to].map(({ x, y }) => [x, y, 0]))
    const corner = this.#strokeCorners.get(id as StrokeId)
    const stroke = this.#blueprint().strokes.get(id as StrokeId)
    if (!corner || !stroke) return undefined
    const { x, y, width, height } = inkBounds(stroke.line.points)
    return { x: corner.x + x, y: corner.y + y, width, height }
  }

  /** The highest note over a point. */
  noteAt(point: BoardPoint): NoteId | undefined {
    return [...this.#noteRects].findLast(([, rect]) => isInside(rect, point))?.[0]
  }

  /** The notes and strokes that a rectangle touches, and the arrows that it holds whole. */
  in(rect: Rect): FreeId[] {
    const ids: FreeId[] = [...this.#noteRects.keys(), ...this.#strokeCorners.keys()]
    const touched = ids.filter((id) => {
      const own = this.rectOf(id)
      return own !== undefined && rectsTouch(own, rect)
    })
    const held = [...this.#arrows].filter(
      ([, { line }]) => isInside(rect, line.from) && isInside(rect, line.to),
    )
    return [...touched, ...held.map(([id]) => id)]
  }

  /** The shown arrows that go along with things: those among them, and those that lead from one of them to another. */
  arrowsWith(ids: ReadonlySet<string>): ShownArrow[] {
    const isAt = (end: ArrowEnd): boolean => 'id' in end && ids.has(end.id)
    return [...this.#arrows.values()].filter(
      ({ arrow: { id, ends } }) => ids.has(id) || (isAt(ends.from) && isAt(ends.to)),
    )
  }

  /** Where an arrow is drawn while what it is bound to is carried along; undefined where its ends lie on each other. */
  lineDuring({ id, ends }: Arrow, { ids, dx, dy }: Omit<DragPreview, 'target'>): ArrowLine | undefined {
    const [from, to] = [ends.from, ends.to].map((end) => {
      const place = this.#endOf(end)
      const goesAlong = ids.has('id' in end ? end.id : id)
      return place && goesAlong ? { ...place, x: place.x + dx, y: place.y + dy } : place
    })
    return from && to && arrowLine(from, to)
  }

  /** The strokes that pass within `reach` board units of a point. */
  strokesNear({ x, y }: BoardPoint, reach: number): StrokeId[] {
    return [...this.#strokeCorners].flatMap(([id, corner]) => {
      const stroke = this.#blueprint().strokes.get(id)
      const at = { x: x - corner.x, y: y - corner.y }
      return stroke && isNear(stroke, at, reach) ? [id] : []
    })
  }

  #placeNotes(): ReadonlyMap<NoteId, Rect> {
    const { stickies, texts } = this.#blueprint()
    const notes: Note[] = [...stickies.values(), ...texts.values()]
    return new Map(
      notes.sort(byOrder).flatMap(({ id, frame }) => {
        const rect = frameRect(this.#layout(), this.#blueprint(), frame)
        return rect ? [[id, rect] as const] : []
      }),
    )
  }

  #placeStrokes(): ReadonlyMap<StrokeId, BoardPoint> {
    return new Map(
      [...this.#blueprint().strokes.values()].sort(byOrder).flatMap(({ id, line }) => {
        const corner = anchorPoint(this.#layout(), this.#blueprint(), line)
        return corner ? [[id, corner] as const] : []
      }),
    )
  }

  #placeArrows(): ReadonlyMap<ArrowId, ShownArrow> {
    return new Map(
      [...this.#blueprint().arrows.values()].sort(byOrder).flatMap((arrow) => {
        const [from, to] = [this.#endOf(arrow.ends.from), this.#endOf(arrow.ends.to)]
        const line = from && to && arrowLine(from, to)
        return line ? [[arrow.id, { arrow, line }] as const] : []
      }),
    )
  }

  /** An arrow at another arrow is nowhere: it would be known only after itself. */
  #endOf(end: ArrowEnd): Rect | BoardPoint | undefined {
    if ('id' in end) {
      if (this.#blueprint().arrows.has(end.id as ArrowId)) return undefined
      return this.#layout().cards.get(end.id as CardId) ?? this.rectOf(end.id as FreeId)
    }
    const corner = anchorPoint(this.#layout(), this.#blueprint(), end)
    return corner && { x: corner.x + end.x, y: corner.y + end.y }
  }
}

/** Whether one of these is an arrow, or what one of its ends is bound to. */
export function goesWith({ id, ends }: Arrow, ids: ReadonlySet<string>): boolean {
  return ids.has(id) || [ends.from, ends.to].some((end) => 'id' in end && ids.has(end.id))
}

function isNear({ line, width }: Stroke, point: BoardPoint, reach: number): boolean {
  const far = reach + width / 2
  return line.points.some(([x, y], at) => {
    const [nextX, nextY] = line.points[at + 1] ?? [x, y]
    return distanceTo(point, { x, y }, { x: nextX, y: nextY }) <= far
  })
}

/** From a point to a stretch of a line. */
function distanceTo(point: BoardPoint, from: BoardPoint, to: BoardPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}
