import { cellRect } from '@sightline/blueprint/layout'
import type { CardId, FreeId, LinkId, StickyId, TextId } from '@sightline/blueprint'
import type { Addressed } from '../address.ts'
import type { Editor } from '../editor.ts'
import type { BoardPoint, Rect } from '../geometry.ts'
import type { CellRef } from '../selection.svelte.ts'
import type { Header, HiddenHeader } from '../view-state.svelte.ts'

type Around = Partial<CellRef>

/** From further away nothing could be read where one arrives. */
const LEAST_ZOOM_AT_ARRIVAL = 0.6

/** Chooses a card and brings it into view. */
export function jumpToCard(editor: Editor, id: CardId): void {
  const { store } = editor
  const place = store.card(id)?.place
  const hidden = place && hiddenAround(editor, place)
  if (hidden) return editor.hooks.onHidden(hidden)
  if (place) showAround(editor, place)
  if (!store.layout.cards.has(id)) store.fold(false)
  editor.selection.chooseCards([id])
  arrive(editor, editor.store.layout.cards.get(id))
}

/** Brings the beginning of a lane, phase or step into view, and chooses the cell there. */
export function jumpToHeader(editor: Editor, header: Header): void {
  const hidden =
    header.kind === 'lane'
      ? hiddenAround(editor, { laneId: header.id })
      : header.kind === 'step' && hiddenAround(editor, { stepId: header.id })
  if (hidden) return editor.hooks.onHidden(hidden)
  if (header.kind === 'phase') editor.store.collapsePhase(header.id, false)
  if (header.kind === 'lane' && !editor.store.layout.laneIndexes.has(header.id)) editor.store.fold(false)
  if (header.kind === 'lane') editor.store.collapse(header.id, false)
  if (header.kind === 'step') showAround(editor, { stepId: header.id })
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
  const { stickies, texts } = editor.store.blueprint
  const frame = (stickies.get(id as StickyId) ?? texts.get(id as TextId))?.frame
  const hidden = frame && hiddenAround(editor, frame)
  if (hidden) return editor.hooks.onHidden(hidden)
  if (frame) showAround(editor, frame)
  if (!editor.store.things.rectOf(id)) editor.store.fold(false)
  editor.selection.chooseThings([id])
  arrive(editor, editor.store.things.rectOf(id))
}

/** Brings a link into view, as far as there is room for it, and chooses it. */
export function jumpToLink(editor: Editor, id: LinkId): void {
  const { store } = editor
  const link = store.blueprint.links.get(id)
  const places = [link?.from, link?.to].flatMap((end) => (end && store.card(end)?.place) ?? [])
  const hidden = places.flatMap((place) => hiddenAround(editor, place) ?? [])[0]
  if (hidden) return editor.hooks.onHidden(hidden)
  for (const place of places) showAround(editor, place)
  if (!store.routes.has(id)) store.fold(false)
  editor.selection.chooseLink(id)
  arrive(editor, editor.store.routes.get(id)?.bounds)
}

/** Brings a point of the board to the middle. */
export function jumpToPoint(editor: Editor, point: BoardPoint): void {
  arrive(editor, { x: point.x - 60, y: point.y - 40, width: 120, height: 80 })
}

/** The lane or step in which something stands or lies, if it is hidden from everyone. */
function hiddenAround({ store }: Editor, { laneId, stepId }: Around): HiddenHeader | undefined {
  const lane = store.blueprint.lanes.find(({ id, hidden }) => hidden && id === laneId)
  if (lane) return { kind: 'lane', id: lane.id }
  const step = store.blueprint.steps.find(({ id, hidden }) => hidden && id === stepId)
  return step && { kind: 'step', id: step.id }
}

/** What is collapsed here alone is expanded. */
export function showAround({ store }: Pick<Editor, 'store'>, { laneId, stepId }: Around): void {
  if (laneId) store.collapse(laneId, false)
  if (stepId) store.collapseStep(stepId, false)
  const phaseId = store.blueprint.steps.find(({ id }) => id === stepId)?.place.phaseId
  if (phaseId !== undefined) store.collapsePhase(phaseId, false)
}

function isOf(step: Editor['store']['blueprint']['steps'][number], header: Header): boolean {
  return header.kind === 'step' ? step.id === header.id : step.place.phaseId === header.id
}

function arrive({ camera }: Editor, rect: Rect | undefined): void {
  if (!rect) return
  if (camera.zoom < LEAST_ZOOM_AT_ARRIVAL) camera.zoomTo(LEAST_ZOOM_AT_ARRIVAL)
  camera.reveal(rect, 64)
}
