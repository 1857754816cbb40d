import * as Y from 'yjs'
import { actionFrom } from '../doc/read-action.ts'
import { archetypeFrom } from '../doc/read-archetype.ts'
import { entityMaps } from '../doc/read-entities.ts'
import { linkFrom } from '../doc/read-link.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc, EntityMap, EntityRoot } from '../doc/roots.ts'
import type { Action } from '../model/action.ts'
import type { Archetype } from '../model/archetype.ts'
import { byOrder } from '../model/grid.ts'
import { orderAt } from '../model/order-key.ts'
import type { StepPlace } from '../model/step.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId, LaneId, NewId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { duplicateCards } from './cards.ts'
import type { CardCopy } from './cards.ts'
import { placedCards } from './cell-cards.ts'
import { copyFreeThings } from './copy-free-things.ts'
import type { Rebind } from './copy-free-things.ts'
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

/** Copies a step with what its cards hold, what lies free on it, what is felt there, and its place on the paths that take it. */
export function duplicateStep(doc: BlueprintDoc, input: Copy<StepId> & { readonly place: StepPlace }): void {
  mustGet(doc, 'phases', input.place.phaseId)
  const changes = mustCopy(doc, 'steps', input, { place: input.place })
  const rebind: Rebind = ({ stepId }) => (stepId === input.from ? { stepId: input.id } : undefined)
  const cards = cardCopies(doc, rebind, input.newId)
  doc.transact(() => {
    copyEntity(doc, 'steps', input.from, input.id, changes)
    copyForArchetypes(doc, new Map([[input.from, input.id]]))
    copyContents(doc, { cards, rebind }, input.newId)
  })
}

/** Copies a lane with what its cards hold and what lies free on it. */
export function duplicateLane(doc: BlueprintDoc, input: Copy<LaneId> & { readonly order: string }): void {
  const changes = mustCopy(doc, 'lanes', input, { order: input.order })
  const rebind: Rebind = ({ laneId }) => (laneId === input.from ? { laneId: input.id } : undefined)
  const cards = cardCopies(doc, rebind, input.newId)
  doc.transact(() => {
    copyEntity(doc, 'lanes', input.from, input.id, changes)
    copyContents(doc, { cards, rebind }, input.newId)
  })
}

/** Copies a phase with its steps, as each of them is copied alone; their copies follow them on a path as one run. */
export function duplicatePhase(doc: BlueprintDoc, input: Copy<PhaseId> & { readonly order: string }): void {
  const changes = mustCopy(doc, 'phases', input, { order: input.order })
  const steps = stepsOf(doc, input.from)
  const stepIds = new Map(steps.map(({ id }) => [id, input.newId() as StepId]))
  const rebind: Rebind = (at) => {
    const stepId = at.stepId && stepIds.get(at.stepId)
    return stepId && { stepId }
  }
  const cards = cardCopies(doc, rebind, input.newId)
  doc.transact(() => {
    copyEntity(doc, 'phases', input.from, input.id, changes)
    for (const { id, place } of steps) {
      const copy = stepIds.get(id) ?? id
      copyEntity(doc, 'steps', id, copy, { place: { ...place, phaseId: input.id } })
    }
    copyForArchetypes(doc, stepIds)
    copyContents(doc, { cards, rebind }, input.newId)
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
function cardCopies(doc: BlueprintDoc, rebind: Rebind, newId: NewId): CardCopy[] {
  const cards = placedCards(doc, (place) => rebind(place) !== undefined)
  if (rootMap(doc, 'cards').size + cards.length > LIMITS.cardsHard) throw new DomainError('boardFull')
  return cards.map(({ id, place }) => ({
    from: id,
    id: newId() as CardId,
    place: { ...place, ...rebind(place) },
  }))
}

/** With the links among the cards, the improvement actions that hang on them, and what lies free. */
function copyContents(
  doc: BlueprintDoc,
  { cards, rebind }: { readonly cards: readonly CardCopy[]; readonly rebind: Rebind },
  newId: NewId,
): void {
  duplicateCards(doc, { copies: cards })
  const ids = new Map(cards.map((copy) => [copy.from, copy.id]))
  for (const [id, entity] of entityMaps(doc, 'links')) {
    const link = linkFrom(id, entity)
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    if (from && to) copyEntity(doc, 'links', id, newId(), { from, to })
  }
  for (const [id, entity] of entityMaps(doc, 'actions')) {
    const action = actionFrom(id, entity)
    const cardId = ids.get(action.cardId)
    if (cardId) copyEntity(doc, 'actions', id, newId(), { cardId, ...effectsOfCopy(action, ids) })
  }
  copyFreeThings(doc, { rebind, cardIds: ids, newId })
}

/** What an action does to a card that is copied along, its copy does to that card's copy. */
function effectsOfCopy(
  { effects }: Action,
  ids: ReadonlyMap<CardId, CardId>,
): Readonly<Record<string, number | undefined>> {
  const changes: Record<string, number | undefined> = {}
  for (const [cardId, weight] of effects) {
    const copy = ids.get(cardId)
    if (copy === undefined) continue
    changes[`effects:${cardId}`] = undefined
    changes[`effects:${copy}`] = weight
  }
  return changes
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

/** The copies of steps feel as these do, and follow the last of them on each path that takes any. */
function copyForArchetypes(doc: BlueprintDoc, stepIds: ReadonlyMap<StepId, StepId>): void {
  for (const [id, entity] of entityMaps(doc, 'archetypes')) {
    for (const [from, to] of stepIds) {
      for (const curve of ['intended', 'measured']) {
        const value = entity.get(`${curve}:${from}`)
        if (value !== undefined) entity.set(`${curve}:${to}`, value)
      }
    }
    copyOnPath(entity, archetypeFrom(id, entity).path, stepIds)
  }
}

function copyOnPath(
  archetype: EntityMap,
  path: Archetype['path'],
  stepIds: ReadonlyMap<StepId, StepId>,
): void {
  const taken = [...path].map(([id, step]) => ({ id, ...step })).sort(byOrder)
  const orders: { readonly order: string }[] = [...taken]
  let at = taken.findLastIndex(({ id }) => stepIds.has(id)) + 1
  for (const { id, minutes } of taken) {
    const copy = stepIds.get(id)
    if (copy === undefined) continue
    const order = orderAt(orders, at, copy)
    archetype.set(`path:${copy}`, minutes === undefined ? { order } : { order, minutes })
    orders.splice(at, 0, { order })
    at += 1
  }
}
