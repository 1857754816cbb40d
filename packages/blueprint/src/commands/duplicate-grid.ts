import * as Y from 'yjs'
import { entityMaps } from '../doc/read-entities.ts'
import { linkFrom } from '../doc/read-link.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc, EntityRoot } from '../doc/roots.ts'
import type { Place } from '../model/card.ts'
import type { StepPlace } from '../model/step.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId, LaneId, NewId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { duplicateCards } from './cards.ts'
import type { CardCopy } from './cards.ts'
import { placedCards } from './cell-cards.ts'
import { stepsOf } from './phases.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity } from './write.ts'

interface Copy<Id> {
  readonly from: Id
  readonly id: Id
  readonly title: string
  /** For what is copied along. */
  readonly newId: NewId
}

/** Copies a step with its cards, the links among them and what is felt there. */
export function duplicateStep(doc: BlueprintDoc, input: Copy<StepId> & { readonly place: StepPlace }): void {
  mustGet(doc, 'phases', input.place.phaseId)
  const changes = mustCopy(doc, 'steps', input, { place: input.place })
  const copies = copiesOf(
    doc,
    ({ stepId }) => stepId === input.from,
    input.newId,
    (place) => ({
      ...place,
      stepId: input.id,
    }),
  )
  doc.transact(() => {
    copyEntity(doc, 'steps', input.from, input.id, changes)
    copyFeelings(doc, input.from, input.id)
    copyCards(doc, copies, input.newId)
  })
}

/** Copies a lane with its cards and the links among them. */
export function duplicateLane(doc: BlueprintDoc, input: Copy<LaneId> & { readonly order: string }): void {
  const changes = mustCopy(doc, 'lanes', input, { order: input.order })
  const copies = copiesOf(
    doc,
    ({ laneId }) => laneId === input.from,
    input.newId,
    (place) => ({
      ...place,
      laneId: input.id,
    }),
  )
  doc.transact(() => {
    copyEntity(doc, 'lanes', input.from, input.id, changes)
    copyCards(doc, copies, input.newId)
  })
}

/** Copies a phase with its steps, their cards, and the links among all of these. */
export function duplicatePhase(doc: BlueprintDoc, input: Copy<PhaseId> & { readonly order: string }): void {
  const changes = mustCopy(doc, 'phases', input, { order: input.order })
  const steps = stepsOf(doc, input.from)
  const stepIds = new Map(steps.map(({ id }) => [id, input.newId() as StepId]))
  const copies = copiesOf(
    doc,
    ({ stepId }) => stepIds.has(stepId),
    input.newId,
    (place) => ({
      ...place,
      stepId: stepIds.get(place.stepId) ?? place.stepId,
    }),
  )
  doc.transact(() => {
    copyEntity(doc, 'phases', input.from, input.id, changes)
    for (const { id, place } of steps) {
      const copy = stepIds.get(id) ?? id
      copyEntity(doc, 'steps', id, copy, { place: { ...place, phaseId: input.id } })
      copyFeelings(doc, id, copy)
    }
    copyCards(doc, copies, input.newId)
  })
}

/** What the copy has of its own. Throws unless it may be made. */
function mustCopy(
  doc: BlueprintDoc,
  root: 'lanes' | 'phases' | 'steps',
  { from, id, title }: Copy<string>,
  position: object,
): Readonly<Record<string, unknown>> {
  mustGet(doc, root, from)
  mustBeFree(doc, root, id)
  const changes = { title: cleanTitle(title, LIMITS.titleLength), ...position }
  mustFit(root, changes)
  return changes
}

/** Throws `boardFull` past the hard limit. */
function copiesOf(
  doc: BlueprintDoc,
  picks: (place: Place) => boolean,
  newId: NewId,
  target: (place: Place) => Place,
): CardCopy[] {
  const cards = placedCards(doc, picks)
  if (rootMap(doc, 'cards').size + cards.length > LIMITS.cardsHard) throw new DomainError('boardFull')
  return cards.map(({ id, place }) => ({ from: id, id: newId() as CardId, place: target(place) }))
}

function copyCards(doc: BlueprintDoc, copies: readonly CardCopy[], newId: NewId): void {
  duplicateCards(doc, { copies })
  const ids = new Map(copies.map((copy) => [copy.from, copy.id]))
  for (const [id, entity] of entityMaps(doc, 'links')) {
    const link = linkFrom(id, entity)
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    if (from && to) copyEntity(doc, 'links', id, newId(), { from, to })
  }
}

function copyEntity(
  doc: BlueprintDoc,
  root: EntityRoot,
  from: string,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): void {
  const values = [...mustGet(doc, root, from).entries()].filter(
    ([, value]) => !(value instanceof Y.AbstractType),
  )
  insertEntity(doc, root, id, { ...Object.fromEntries(values), ...changes })
}

function copyFeelings(doc: BlueprintDoc, from: StepId, to: StepId): void {
  for (const [, archetype] of entityMaps(doc, 'archetypes')) {
    for (const curve of ['intended', 'measured']) {
      const value = archetype.get(`${curve}:${from}`)
      if (value !== undefined) archetype.set(`${curve}:${to}`, value)
    }
  }
}
