import type { CardId, LaneId, StepId } from '@sightline/blueprint'
import type { Anchor } from '@sightline/protocol'
import type { Editor } from '#lib/editor/editor.ts'
import { grow } from '#lib/editor/geometry.ts'
import { showAround } from '#lib/editor/verbs/jump.ts'
import type { Rect } from '#lib/editor/geometry.ts'
import { pinPlace } from './pin-place.ts'

/** From further away a thread could not be told from its neighbours. */
const LEAST_ZOOM = 0.6
const MARGIN = 64

/** Brings the place of a thread out from under whatever covers the board; nothing moves for what is gone. */
export function showPlace({ store, camera }: Editor, anchor: Anchor): void {
  if ('cardId' in anchor) {
    const id = anchor.cardId as CardId
    const place = store.card(id)?.place
    if (place) showAround({ store }, place)
    if (store.card(id) && !store.layout.cards.has(id)) store.fold(false)
  }
  if ('stepId' in anchor) showAround({ store }, { stepId: anchor.stepId as StepId })
  const rect = rectOf({ store }, anchor)
  if (rect === undefined) return
  if (camera.zoom < LEAST_ZOOM) camera.zoomTo(LEAST_ZOOM)
  camera.reveal(rect, MARGIN)
}

function rectOf({ store }: Pick<Editor, 'store'>, anchor: Anchor): Rect | undefined {
  const { layout, routes } = store
  if ('cardId' in anchor) return layout.cards.get(anchor.cardId as CardId)
  if ('laneId' in anchor) {
    const box = layout.lanes.find(({ lane }) => lane.id === (anchor.laneId as LaneId))
    return box && { x: 0, y: box.y, width: layout.laneHeaderWidth, height: box.height }
  }
  if ('stepId' in anchor) {
    const box = layout.columns.find(({ step }) => step.id === (anchor.stepId as StepId))
    return box && { x: box.x, y: 0, width: box.width, height: layout.stepRow.y + layout.stepRow.height }
  }
  const place = pinPlace(layout, routes, anchor)
  return place && grow({ x: place.x, y: place.y, width: 0, height: 0 }, 30)
}
