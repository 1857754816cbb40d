import type { ArrowEnd, CardId, FreeId, StepId, Stroke } from '@sightline/blueprint'
import { inkBounds } from '@sightline/blueprint/layout'
import type { CardBox } from '@sightline/blueprint/layout'
import type { Editor } from '#lib/editor/editor.ts'
import type { ShownArrow } from '#lib/editor/free-things.svelte.ts'
import { boundsOf, grow, rectsTouch } from '#lib/editor/geometry.ts'
import type { BoardPoint, Rect } from '#lib/editor/geometry.ts'
import type { PlacedNote } from './notes-at.ts'

/** What is drawn by hand in a step or beside the board, with what lies around it, in board units. */
export interface Ink {
  readonly around: Rect
  readonly strokes: readonly { readonly stroke: Stroke; readonly corner: BoardPoint }[]
  readonly arrows: readonly ShownArrow[]
  readonly cards: readonly CardBox[]
  readonly notes: readonly (PlacedNote & { readonly rect: Rect })[]
}

const MARGIN = 12
/** How far the picture of a step may reach into its neighbours. */
const REACH = 64

/** The ink of a step, or without one what belongs to none; undefined where there is no ink. An arrow belongs to the steps of both its ends. */
export function inkAt(editor: Editor, stepId: StepId | undefined): Ink | undefined {
  const { layout, things, blueprint } = editor.store
  const known = new Set(blueprint.steps.map(({ id }) => id))
  const stepOf = (id: StepId | undefined): StepId | undefined => (id && known.has(id) ? id : undefined)
  const strokes = [...things.strokeCorners].flatMap(([id, corner]) => {
    const stroke = blueprint.strokes.get(id)
    return stroke && stepOf(stroke.line.stepId) === stepId ? [{ stroke, corner }] : []
  })
  const arrows = [...things.arrows.values()].filter(({ arrow: { ends } }) => {
    const steps = [ends.from, ends.to].map((end) => stepOf(stepAtEnd(editor, end)))
    return stepId === undefined ? steps.every((step) => step === undefined) : steps.includes(stepId)
  })
  const inked = boundsOf([
    ...strokes.map(({ stroke, corner }) => moved(inkBounds(stroke.line.points), corner)),
    ...arrows.flatMap(({ arrow: { ends }, line }) => [
      inkBounds([line.from, line.to].map(({ x, y }) => [x, y, 0])),
      ...[ends.from, ends.to].flatMap((end) => rectAtEnd(editor, end) ?? []),
    ]),
  ])
  if (!inked) return undefined
  const around =
    stepId === undefined ? grow(inked, MARGIN) : withinColumn(editor, stepId, grow(inked, MARGIN))
  return {
    around,
    strokes,
    arrows,
    cards: [...layout.cards.values()].filter((box) => rectsTouch(box, around)),
    notes: [...things.noteRects].flatMap(([id, rect]) => {
      const thing = things.get(id)
      return thing && 'note' in thing && rectsTouch(rect, around)
        ? [{ note: thing.note, kind: thing.kind, rect }]
        : []
    }),
  }
}

function stepAtEnd({ store }: Editor, end: ArrowEnd): StepId | undefined {
  if (!('id' in end)) return end.stepId
  const thing = store.things.get(end.id as FreeId)
  if (thing && 'note' in thing) return thing.note.frame.stepId
  return thing?.kind === 'stroke' ? thing.stroke.line.stepId : store.card(end.id as CardId)?.place?.stepId
}

/** What an arrow begins or ends at is seen whole, as far as it lies in the step. */
function rectAtEnd({ store }: Editor, end: ArrowEnd): Rect | undefined {
  if (!('id' in end)) return undefined
  return store.layout.cards.get(end.id as CardId) ?? store.things.rectOf(end.id as FreeId)
}

/** As wide as the column, and a little into its neighbours where the ink goes there; as high as the ink. */
function withinColumn({ store }: Editor, stepId: StepId, inked: Rect): Rect {
  const column = store.layout.columns[store.layout.columnIndexes.get(stepId) ?? -1]
  if (!column) return inked
  const left = Math.max(column.x - REACH, Math.min(column.x, inked.x))
  const right = Math.min(
    column.x + column.width + REACH,
    Math.max(column.x + column.width, inked.x + inked.width),
  )
  return { x: left, y: inked.y, width: right - left, height: inked.height }
}

function moved(rect: Rect, { x, y }: BoardPoint): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y }
}
