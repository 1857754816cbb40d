import { addStep, deleteSteps, orderAfter } from '@sightline/blueprint'
import type { BlueprintDoc, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'

export type NewStep = Parameters<typeof addStep>[1]

/** No journey is told in more; what reaches further stands in the last of them. */
const MOST_STEPS = 100

/** Steps for what would stand so many columns beyond the end of the board; they go on from its last one. */
export function stepsBeyond({ store, hooks }: Editor, count: number): readonly NewStep[] {
  const last = store.grid.columns.at(-1)
  if (!last?.phase) return []
  const phaseId = last.phase.id
  const steps: NewStep[] = []
  let before: { readonly order: string } = last.step.place
  while (steps.length < Math.min(count, MOST_STEPS)) {
    const id = newId() as StepId
    const place = { phaseId, order: orderAfter([before], id) }
    steps.push({ id, title: hooks.newStepTitle(), place })
    before = place
  }
  return steps
}

/** Steps, and what will stand in them: where that is refused they go again, and nothing has been written. */
export function writeInSteps(doc: BlueprintDoc, steps: readonly NewStep[], write: () => void): void {
  for (const step of steps) addStep(doc, step)
  try {
    write()
  } catch (refusal) {
    deleteSteps(doc, { ids: steps.map(({ id }) => id), cards: 'refuse' })
    throw refusal
  }
}
