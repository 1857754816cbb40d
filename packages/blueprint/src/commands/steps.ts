import { entityMaps } from '../doc/read-entities.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { StepPlace } from '../model/step.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { StepId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { deleteCards } from './cards.ts'
import { appendToCells, placedCards } from './cell-cards.ts'
import type { CardsFate } from './cell-cards.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

export function addStep(
  doc: BlueprintDoc,
  input: { readonly id: StepId; readonly title: string; readonly place: StepPlace },
): void {
  mustBeFree(doc, 'steps', input.id)
  mustGet(doc, 'phases', input.place.phaseId)
  const values = { title: cleanTitle(input.title, LIMITS.titleLength), place: input.place }
  mustFit('steps', values)
  doc.transact(() => insertEntity(doc, 'steps', input.id, values))
}

export interface StepChanges {
  readonly title?: string
  readonly place?: StepPlace
  readonly milestone?: boolean
  readonly hidden?: boolean
  /** In board units; undefined gives the column the width of the others. */
  readonly width?: number | undefined
}

/** Renames, marks, moves, hides or resizes a step. */
export function editStep(
  doc: BlueprintDoc,
  input: { readonly id: StepId; readonly changes: StepChanges },
): void {
  const step = mustGet(doc, 'steps', input.id)
  const { title, place } = input.changes
  if (place) mustGet(doc, 'phases', place.phaseId)
  const changes = {
    ...input.changes,
    ...(title === undefined ? {} : { title: cleanTitle(title, LIMITS.titleLength) }),
  }
  mustFit('steps', changes)
  doc.transact(() => setFields(step, changes))
}

/** Hides steps from everyone, or shows them again. */
export function hideSteps(
  doc: BlueprintDoc,
  input: { readonly ids: Iterable<StepId>; readonly hidden: boolean },
): void {
  doc.transact(() => {
    for (const id of input.ids) editStep(doc, { id, changes: { hidden: input.hidden } })
  })
}

/** Gives steps widths in board units; undefined: that of the others. */
export function resizeSteps(
  doc: BlueprintDoc,
  input: { readonly widths: ReadonlyMap<StepId, number | undefined> },
): void {
  doc.transact(() => {
    for (const [id, width] of input.widths) editStep(doc, { id, changes: { width } })
  })
}

/** Deletes steps; `cards` says what becomes of theirs. Throws `stepHasCards` on 'refuse'. */
export function deleteSteps(
  doc: BlueprintDoc,
  input: { readonly ids: readonly StepId[]; readonly cards: CardsFate<StepId> },
): void {
  const ids = new Set<StepId>(input.ids)
  for (const id of ids) mustGet(doc, 'steps', id)
  const cards = placedCards(doc, (place) => ids.has(place.stepId))
  const fate = input.cards
  if (fate === 'refuse' && cards.length > 0) throw new DomainError('stepHasCards', String(cards.length))
  if (typeof fate === 'object' && (ids.has(fate.moveTo) || !mustGet(doc, 'steps', fate.moveTo))) {
    throw new DomainError('badValue', 'moveTo')
  }
  doc.transact(() => {
    if (fate === 'remove') deleteCards(doc, { ids: cards.map((card) => card.id) })
    if (typeof fate === 'object') appendToCells(doc, cards, ({ laneId }) => ({ laneId, stepId: fate.moveTo }))
    for (const id of ids) {
      rootMap(doc, 'steps').delete(id)
      forgetStep(doc, id)
    }
  })
}

/** Feelings and paths speak of steps; those of a deleted one go with it. */
function forgetStep(doc: BlueprintDoc, id: StepId): void {
  for (const [, archetype] of entityMaps(doc, 'archetypes')) {
    for (const name of ['path', 'intended', 'measured']) archetype.delete(`${name}:${id}`)
  }
}
