import { duplicateLane, duplicatePhase, duplicateStep, orderAt } from '@sightline/blueprint'
import type { LaneId, PhaseId, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'
import type { Header } from '../view-state.svelte.ts'
import { stepsIn } from './grid-edits.ts'

/** Copies a lane, phase or step with what it holds, right behind itself. */
export function duplicateHeader(editor: Editor, header: Header, title: string): void {
  const { blueprint, grid } = editor.store
  const id = newId()
  if (header.kind === 'lane') {
    const order = orderBehind(blueprint.lanes, header.id, id)
    editor.run(duplicateLane, { from: header.id, id: id as LaneId, title, order, newId })
  } else if (header.kind === 'phase') {
    const order = orderBehind(blueprint.phases, header.id, id)
    editor.run(duplicatePhase, { from: header.id, id: id as PhaseId, title, order, newId })
  } else {
    const phase = grid.columns.find(({ step }) => step.id === header.id)?.phase
    if (!phase) return
    const siblings = stepsIn(editor, phase.id).map((step) => ({ id: step.id, order: step.place.order }))
    const place = { phaseId: phase.id, order: orderBehind(siblings, header.id, id) }
    editor.run(duplicateStep, { from: header.id, id: id as StepId, title, place, newId })
  }
}

function orderBehind(
  siblings: readonly { readonly id: string; readonly order: string }[],
  behind: string,
  id: string,
): string {
  return orderAt(siblings, siblings.findIndex((sibling) => sibling.id === behind) + 1, id)
}
