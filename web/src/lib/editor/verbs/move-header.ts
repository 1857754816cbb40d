import { editLane, editPhase, editStep, orderAt } from '@sightline/blueprint'
import type { LaneId, PhaseId, StepId } from '@sightline/blueprint'
import { laneTarget, phaseTarget, stepTarget } from '@sightline/blueprint/layout'
import type { Direction } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import type { Header } from '../view-state.svelte.ts'
import { moveLane, movePhase, moveStep, stepsIn } from './grid-edits.ts'

/** Shows where a header that is let go at a point would land. */
export function dragHeader({ store, view }: Editor, header: Header, { x, y }: BoardPoint): void {
  if (header.kind === 'lane') view.headerDrag = { header, bar: laneTarget(store.layout, y, header.id).bar }
  else if (header.kind === 'phase')
    view.headerDrag = { header, bar: phaseTarget(store.layout, x, header.id).bar }
  else {
    const target = stepTarget(store.layout, x, header.id)
    view.headerDrag = { header, bar: target?.bar, ...(target && { phaseId: target.place.phaseId }) }
  }
}

/** Puts a lane, step or phase where its header was let go; writes nothing when it is there already. */
export function dropHeader(editor: Editor, header: Header, { x, y }: BoardPoint): void {
  const { layout } = editor.store
  if (header.kind === 'lane') putLane(editor, header.id, laneTarget(layout, y, header.id).place.above)
  else if (header.kind === 'phase') putPhase(editor, header.id, phaseTarget(layout, x, header.id).place.rank)
  else {
    const place = stepTarget(layout, x, header.id)?.place
    if (place) putStep(editor, header.id, place.phaseId, place.rank)
  }
}

/** Moves a lane, step or phase past its neighbour; returns whether the direction is one of its own. */
export function moveHeader(editor: Editor, header: Header, direction: Direction): boolean {
  const isUpright = direction === 'up' || direction === 'down'
  if (isUpright !== (header.kind === 'lane')) return false
  const by = direction === 'up' || direction === 'left' ? -1 : 1
  if (header.kind === 'lane') moveLane(editor, header.id, by)
  else if (header.kind === 'step') moveStep(editor, header.id, by)
  else movePhase(editor, header.id, by)
  return true
}

function putLane(editor: Editor, id: LaneId, above: LaneId | undefined): void {
  const { lanes } = editor.store.blueprint
  const shown = editor.store.layout.lanes.map(({ lane }) => lane.id)
  if (shown[shown.indexOf(id) + 1] === above) return
  const others = lanes.filter((lane) => lane.id !== id)
  const last = shown.findLast((other) => other !== id)
  const index =
    above === undefined
      ? others.findIndex((lane) => lane.id === last) + 1
      : others.findIndex((lane) => lane.id === above)
  editor.run(editLane, { id, changes: { order: orderAt(others, index, id) } })
}

function putStep(editor: Editor, id: StepId, phaseId: PhaseId, rank: number): void {
  editor.store.collapsePhase(phaseId, false)
  const steps = stepsIn(editor, phaseId)
  if (steps.findIndex((step) => step.id === id) === rank) return
  const siblings = steps.filter((step) => step.id !== id).map((step) => step.place)
  editor.run(editStep, { id, changes: { place: { phaseId, order: orderAt(siblings, rank, id) } } })
}

function putPhase(editor: Editor, id: PhaseId, rank: number): void {
  const { phases } = editor.store.blueprint
  const shown = editor.store.layout.phases.map(({ phase }) => phase.id)
  if (shown.indexOf(id) === rank) return
  const behind = shown.filter((other) => other !== id)[rank]
  const others = phases.filter((phase) => phase.id !== id)
  const index = behind === undefined ? others.length : others.findIndex((phase) => phase.id === behind)
  editor.run(editPhase, { id, changes: { order: orderAt(others, index, id) } })
}
