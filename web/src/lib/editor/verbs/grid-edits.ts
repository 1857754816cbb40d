import {
  addLane,
  addPhase,
  addStep,
  cellKey,
  deleteLane,
  deletePhase,
  deleteSteps,
  editLane,
  editPhase,
  editStep,
  gridOf,
  hideSteps,
  orderAt,
} from '@sightline/blueprint'
import type {
  BlueprintDoc,
  CardsFate,
  LaneId,
  LaneKind,
  PhaseId,
  Stage,
  Step,
  StepId,
} from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { Header } from '../view-state.svelte.ts'
import { letGoOfUnseen } from './collapse.ts'

/** Renames a lane, phase or step. */
export function renameHeader(editor: Editor, header: Header, title: string): void {
  const changes = { title }
  if (header.kind === 'lane') editor.run(editLane, { id: header.id, changes })
  else if (header.kind === 'phase') editor.run(editPhase, { id: header.id, changes })
  else editor.run(editStep, { id: header.id, changes })
}

export function addLaneAt(editor: Editor, index: number, lane: { kind: LaneKind; title: string }): void {
  const id = newId() as LaneId
  const order = orderAt(editor.store.blueprint.lanes, index, id)
  editor.run(addLane, { id, ...lane, order })
}

/** Moves a lane past so many others that are shown. */
export function moveLane(editor: Editor, id: LaneId, by: 1 | -1): void {
  const lanes = editor.store.blueprint.lanes
  const shown = lanes.filter((lane) => !lane.hidden)
  const past = shown[shown.findIndex((lane) => lane.id === id) + by]
  if (!past) return
  const others = lanes.filter((lane) => lane.id !== id)
  const index = others.indexOf(past) + (by > 0 ? 1 : 0)
  editor.run(editLane, { id, changes: { order: orderAt(others, index, id) } })
}

export function setLaneHidden(editor: Editor, id: LaneId, hidden: boolean): void {
  if (editor.run(editLane, { id, changes: { hidden } })) letGoOfUnseen(editor)
}

/** Hides a step from everyone, or all steps of a phase, which goes with them. */
export function hideHeader(editor: Editor, header: Exclude<Header, { readonly kind: 'lane' }>): void {
  const steps = header.kind === 'step' ? [header.id] : allStepsIn(editor, header.id).map(({ id }) => id)
  if (editor.run(hideSteps, { ids: steps, hidden: true })) letGoOfUnseen(editor)
}

export function showStep(editor: Editor, id: StepId): void {
  editor.run(hideSteps, { ids: [id], hidden: false })
}

/** Adds a step to a phase at a rank, and opens its name. */
export function addStepAt(editor: Editor, phaseId: PhaseId, index: number, title: string): void {
  editor.store.collapsePhase(phaseId, false)
  const id = newId() as StepId
  const order = orderAt(placesIn(editor, phaseId), index, id)
  if (editor.run(addStep, { id, title, place: { phaseId, order } })) {
    editor.view.renaming = { kind: 'step', id }
  }
}

/** Adds a step right before or after another. */
export function addStepBeside(editor: Editor, stepId: StepId, side: 'before' | 'after', title: string): void {
  const column = editor.store.grid.columns.find(({ step }) => step.id === stepId)
  if (!column?.phase) return
  const rank = stepsIn(editor, column.phase.id).findIndex((step) => step.id === stepId)
  addStepAt(editor, column.phase.id, rank + (side === 'after' ? 1 : 0), title)
}

/** Moves a step past its neighbour, into the next phase where it stands at the edge of its own. */
export function moveStep(editor: Editor, stepId: StepId, by: 1 | -1): void {
  const phases = editor.store.layout.phases.map((box) => box.phase)
  const phase = editor.store.grid.columns.find(({ step }) => step.id === stepId)?.phase
  if (!phase) return
  const others = stepsIn(editor, phase.id).filter((step) => step.id !== stepId)
  const rank = stepsIn(editor, phase.id).findIndex((step) => step.id === stepId) + by
  if (rank >= 0 && rank <= others.length) return moveStepTo(editor, stepId, phase.id, rank)
  const next = phases[phases.indexOf(phase) + by]
  if (!next) return
  editor.store.collapsePhase(next.id, false)
  moveStepTo(editor, stepId, next.id, by > 0 ? 0 : stepsIn(editor, next.id).length)
}

function moveStepTo(editor: Editor, stepId: StepId, phaseId: PhaseId, rank: number): void {
  const siblings = stepsIn(editor, phaseId)
    .filter((step) => step.id !== stepId)
    .map((step) => step.place)
  editor.run(editStep, {
    id: stepId,
    changes: { place: { phaseId, order: orderAt(siblings, rank, stepId) } },
  })
}

/** Adds a phase with a first step, in one undo step, and opens its name. */
export function addPhaseAfter(
  editor: Editor,
  phaseId: PhaseId | undefined,
  titles: { readonly phase: string; readonly step: string },
): void {
  const { phases } = editor.store.blueprint
  const index = phaseId === undefined ? phases.length : phases.findIndex((phase) => phase.id === phaseId) + 1
  const id = newId() as PhaseId
  const stage = phases[index - 1]?.stage ?? 'before'
  const order = orderAt(phases, index, id)
  const stepId = newId() as StepId
  if (editor.run(addPhaseWithStep, { id, stage, order, titles, stepId })) {
    editor.view.renaming = { kind: 'phase', id }
  }
}

interface PhaseWithStep {
  readonly id: PhaseId
  readonly stage: Stage
  readonly order: string
  readonly titles: { readonly phase: string; readonly step: string }
  readonly stepId: StepId
}

function addPhaseWithStep(doc: BlueprintDoc, { id, stage, order, titles, stepId }: PhaseWithStep): void {
  addPhase(doc, { id, title: titles.phase, stage, order })
  addStep(doc, { id: stepId, title: titles.step, place: { phaseId: id, order: 'a0' } })
}

export function setStage(editor: Editor, id: PhaseId, stage: Stage): void {
  editor.run(editPhase, { id, changes: { stage } })
}

/** Moves a phase past so many others that are shown. */
export function movePhase(editor: Editor, id: PhaseId, by: 1 | -1): void {
  const { phases } = editor.store.blueprint
  const shown = editor.store.layout.phases.map(({ phase }) => phase)
  const past = shown[shown.findIndex((phase) => phase.id === id) + by]
  if (!past) return
  const others = phases.filter((phase) => phase.id !== id)
  const index = others.indexOf(past) + (by > 0 ? 1 : 0)
  editor.run(editPhase, { id, changes: { order: orderAt(others, index, id) } })
}

export function removeLane(editor: Editor, id: LaneId, cards: CardsFate<LaneId>): void {
  editor.run(deleteLane, { id, cards })
}

export function removeStep(editor: Editor, id: StepId, cards: CardsFate<StepId>): void {
  editor.run(deleteSteps, { ids: [id], cards })
}

export function removePhase(editor: Editor, id: PhaseId, steps: 'move' | 'remove'): void {
  editor.run(deletePhase, { id, steps })
}

/** How many cards stand in a lane or step, or steps in a phase: what deleting it would take along. */
export function contentsOf(editor: Editor, header: Header): number {
  const { blueprint } = editor.store
  const grid = gridOf(blueprint)
  if (header.kind === 'phase') return allStepsIn(editor, header.id).length
  const lanes = header.kind === 'lane' ? [header.id] : blueprint.lanes.map((lane) => lane.id)
  const steps = header.kind === 'step' ? [header.id] : blueprint.steps.map((step) => step.id)
  return lanes
    .flatMap((laneId) => steps.map((stepId) => grid.cells.get(cellKey(laneId, stepId))?.length ?? 0))
    .reduce((sum, count) => sum + count, 0)
}

/** Those that are hidden too. */
function allStepsIn({ store }: Editor, phaseId: PhaseId): readonly Step[] {
  const { columns } = gridOf(store.blueprint)
  return columns.filter(({ phase }) => phase?.id === phaseId).map(({ step }) => step)
}

/** Those that are shown. */
export function stepsIn(editor: Editor, phaseId: PhaseId): readonly Step[] {
  return editor.store.grid.columns.filter(({ phase }) => phase?.id === phaseId).map(({ step }) => step)
}

function placesIn(editor: Editor, phaseId: PhaseId): readonly { readonly order: string }[] {
  return stepsIn(editor, phaseId).map((step) => step.place)
}
