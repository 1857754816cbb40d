import type { LaneId, SceneView, StepId } from '@sightline/blueprint'
import type { BoardLayout } from '@sightline/blueprint/layout'
import type { Editor } from '#lib/editor/editor.ts'
import { boundsOf } from '#lib/editor/geometry.ts'
import type { Rect } from '#lib/editor/geometry.ts'
import { pinnedHeads } from '#lib/editor/pinned-heads.ts'

/**
 * What is seen of the board now, as a scene keeps it: the lanes and steps whose middle is in sight, what is chosen, and
 * whose feelings are drawn. Where all of them are in sight the scene keeps the view itself instead.
 */
export function sceneViewNow(editor: Editor): SceneView {
  const { store, chosenCards } = editor
  const { layout, archetype } = store
  const seen = uncovered(editor)
  const columns = layout.columns.filter(({ x, width }) => isWithin(x + width / 2, seen.x, seen.width))
  const lanes = layout.lanes.filter(
    ({ y, height, collapsed }) => !collapsed && isWithin(y + height / 2, seen.y, seen.height),
  )
  const steps = someOf<StepId>(
    columns.map(({ step }) => step.id),
    store.blueprint.steps.filter(({ hidden }) => !hidden).length,
  )
  const shownLanes = someOf<LaneId>(
    lanes.map(({ lane }) => lane.id),
    store.shown.lanes.filter(({ hidden }) => !hidden).length,
  )
  const { x, y, width, height } = editor.camera.clearView
  return {
    camera: steps.size + shownLanes.size > 0 ? undefined : { x, y, w: width, h: height },
    lanes: shownLanes,
    steps,
    highlight: new Set(chosenCards),
    archetypeId: archetype?.id,
  }
}

/** Where on the whole board lies what a scene shows. */
export function sceneRect({ camera, lanes, steps }: SceneView, layout: BoardLayout): Rect {
  const { width, height } = layout
  if (camera) return { x: camera.x, y: camera.y, width: camera.w, height: camera.h }
  const columns = layout.columns.filter(({ step }) => steps.has(step.id))
  const rows = layout.lanes.filter(({ lane }) => lanes.has(lane.id))
  const across = boundsOf(columns.map(({ x, width: w }) => ({ x, y: 0, width: w, height })))
  const down = boundsOf(rows.map(({ y, height: h }) => ({ x: 0, y, width, height: h })))
  return {
    x: across?.x ?? 0,
    y: down?.y ?? 0,
    width: across?.width ?? width,
    height: down?.height ?? height,
  }
}

/** What is in sight beside the headers, which lie over the board. */
function uncovered({ camera, store }: Editor): Rect {
  const heads = pinnedHeads(camera, store.layout)
  const corner = camera.toBoard({ x: heads.x + heads.width, y: heads.y + heads.height })
  const { x, y, width, height } = camera.clearView
  return { x: corner.x, y: corner.y, width: x + width - corner.x, height: y + height - corner.y }
}

function isWithin(at: number, start: number, length: number): boolean {
  return at >= start && at <= start + length
}

/** Of all of them, or of none, there is nothing to name. */
function someOf<Id>(ids: readonly Id[], outOf: number): ReadonlySet<Id> {
  return new Set(ids.length === outOf ? [] : ids)
}
