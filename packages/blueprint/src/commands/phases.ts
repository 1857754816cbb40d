import { phaseFrom, stepFrom } from '../doc/read-grid.ts'
import { entityMaps } from '../doc/read-entities.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { byOrder } from '../model/grid.ts'
import { orderAfter } from '../model/order-key.ts'
import type { Step } from '../model/step.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { PhaseId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import type { Stage } from '../vocabulary/stage.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { deleteSteps } from './steps.ts'
import { insertEntity, setFields } from './write.ts'

export function addPhase(
  doc: BlueprintDoc,
  input: { readonly id: PhaseId; readonly title: string; readonly stage: Stage; readonly order: string },
): void {
  mustBeFree(doc, 'phases', input.id)
  const values = {
    title: cleanTitle(input.title, LIMITS.titleLength),
    stage: input.stage,
    order: input.order,
  }
  mustFit('phases', values)
  doc.transact(() => insertEntity(doc, 'phases', input.id, values))
}

export interface PhaseChanges {
  readonly title?: string
  readonly stage?: Stage
  readonly order?: string
}

/** Renames, restages or moves a phase. */
export function editPhase(
  doc: BlueprintDoc,
  input: { readonly id: PhaseId; readonly changes: PhaseChanges },
): void {
  const phase = mustGet(doc, 'phases', input.id)
  const title = input.changes.title
  const changes = {
    ...input.changes,
    ...(title === undefined ? {} : { title: cleanTitle(title, LIMITS.titleLength) }),
  }
  mustFit('phases', changes)
  doc.transact(() => setFields(phase, changes))
}

/**
 * Deletes a phase. Its steps go to the phase before it (after it, for the first), or are deleted with all
 * their cards. Throws `phaseHasSteps` when there is no other phase for them to go to.
 */
export function deletePhase(
  doc: BlueprintDoc,
  input: { readonly id: PhaseId; readonly steps: 'move' | 'remove' },
): void {
  mustGet(doc, 'phases', input.id)
  const steps = stepsOf(doc, input.id)
  const heir = neighbourOf(doc, input.id)
  if (input.steps === 'move' && steps.length > 0 && !heir) throw new DomainError('phaseHasSteps', input.id)
  doc.transact(() => {
    if (input.steps === 'remove') deleteSteps(doc, { ids: steps.map((step) => step.id), cards: 'remove' })
    else if (heir) appendSteps(doc, steps, heir)
    rootMap(doc, 'phases').delete(input.id)
  })
}

function appendSteps(doc: BlueprintDoc, steps: readonly Step[], phaseId: PhaseId): void {
  const siblings = stepsOf(doc, phaseId).map((step) => step.place)
  for (const step of steps) {
    const place = { phaseId, order: orderAfter(siblings, step.id) }
    siblings.push(place)
    mustGet(doc, 'steps', step.id).set('place', place)
  }
}

/** The steps of a phase, in order. */
export function stepsOf(doc: BlueprintDoc, phaseId: PhaseId): Step[] {
  return entityMaps(doc, 'steps')
    .map(([id, entity]) => stepFrom(id, entity))
    .filter((step) => step.place.phaseId === phaseId)
    .sort((a, b) => byOrder({ ...a.place, id: a.id }, { ...b.place, id: b.id }))
}

function neighbourOf(doc: BlueprintDoc, id: PhaseId): PhaseId | undefined {
  const phases = entityMaps(doc, 'phases')
    .map(([phaseId, entity]) => phaseFrom(phaseId, entity))
    .sort(byOrder)
  const index = phases.findIndex((phase) => phase.id === id)
  return (phases[index - 1] ?? phases[index + 1])?.id
}
