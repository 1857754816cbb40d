import { cellRect } from '@sightline/blueprint/layout'
import type { CardId, FreeId, LinkId } from '@sightline/blueprint'
import type { Addressed } from '../address.ts'
import type { Editor } from '../editor.ts'
import type { BoardPoint, Rect } from '../geometry.ts'
import type { Header } from '../view-state.svelte.ts'

/** From further away nothing could be read where one arrives. */
const LEAST_ZOOM_AT_ARRIVAL = 0.6

/** Chooses a card and brings it into view. */
export function jumpToCard(editor: Editor, id: CardId): void {
  const { store } = editor
  const laneId = store.card(id)?.place?.laneId
  if (laneId !== undefined) store.collapse(laneId, false)
  if (!store.layout.cards.has(id)) store.fold(false)
  editor.selection.chooseCards([id])
  arrive(editor, editor.store.layout.cards.get(id))
}

/** Brings the beginning of a lane, phase or step into view, and chooses the cell there. */
export function jumpToHeader(editor: Editor, header: Header): void {
  if (header.kind === 'lane' && !editor.store.layout.laneIndexes.has(header.id)) editor.store.fold(false)
  if (header.kind === 'lane') editor.store.collapse(header.id, false)
  const { lanes, columns } = editor.store.layout
  const lane =
    header.kind === 'lane'
      ? lanes.find((box) => box.lane.id === header.id)
      : (lanes.find(({ collapsed }) => !collapsed) ?? lanes[0])
  const column = header.kind === 'lane' ? columns[0] : columns.find((each) => isOf(each.step, header))
  if (!lane || !column) return
  editor.selection.chooseCell({ laneId: lane.lane.id, stepId: column.step.id })
  arrive(editor, cellRect(editor.store.layout, lane.lane.id, column.step.id))
}

/** Goes to what an address names on the board itself. Returns whether it is there. */
export function jumpToAddress(
  editor: Editor,
  addressed: Exclude<Addressed, { readonly kind: 'comment' }>,
): boolean {
  const { blueprint } = editor.store
  if (addressed.kind === 'card') {
    if (!blueprint.cards.has(addressed.id)) return false
    jumpToCard(editor, addressed.id)
    return true
  }
  const { lanes, phases, steps } = blueprint
  if (![...lanes, ...phases, ...steps].some(({ id }) => id === addressed.id)) return false
  jumpToHeader(editor, addressed)
  return true
}

/** Brings something that lies free into view and chooses it. */
export function jumpToThing(editor: Editor, id: FreeId): void {
  if (!editor.store.things.rectOf(id)) editor.store.fold(false)
  editor.selection.chooseThings([id])
  arrive(editor, editor.store.things.rectOf(id))
}

/** Brings a link into view, as far as there is room for it, and chooses it. */
export function jumpToLink(editor: Editor, id: LinkId): void {
  if (!editor.store.routes.has(id)) editor.store.fold(false)
  editor.selection.chooseLink(id)
  arrive(editor, editor.store.routes.get(id)?.bounds)
}

/** Brings a point of the board to the middle. */
export function jumpToPoint(editor: Editor, point: BoardPoint): void {
  arrive(editor, { x: point.x - 60, y: point.y - 40, width: 120, height: 80 })
}

function isOf(step: Editor['store']['blueprint']['steps'][number], header: Header): boolean {
  return header.kind === 'step' ? step.id === header.id : step.place.phaseId === header.id
}

function arrive({ camera }: Editor, rect: Rect | undefined): void {
  if (!rect) return
  if (camera.zoom < LEAST_ZOOM_AT_ARRIVAL) camera.zoomTo(LEAST_ZOOM_AT_ARRIVAL)
  camera.reveal(rect, 64)
}
