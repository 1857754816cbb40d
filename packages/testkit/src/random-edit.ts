import {
  ACTORS,
  LANE_KINDS,
  STAGES,
  addAction,
  addCards,
  addChannel,
  addLane,
  addLink,
  addPhase,
  addStep,
  deleteCards,
  deleteLane,
  deletePhase,
  deleteSteps,
  DomainError,
  editCard,
  editCardText,
  editLane,
  editStep,
  moveCards,
  orderAt,
  readBlueprint,
  setActionBenefit,
  setCardChannel,
} from '@sightline/blueprint'
import type {
  ActionId,
  Blueprint,
  BlueprintDoc,
  CardId,
  ChannelId,
  LaneId,
  LinkId,
  PhaseId,
  Place,
  StepId,
} from '@sightline/blueprint'
import type { SeededRandom } from './seeded-random.ts'

interface Situation {
  readonly doc: BlueprintDoc
  readonly blueprint: Blueprint
  readonly random: SeededRandom
  readonly newId: () => string
}

type Edit = (situation: Situation) => void

/**
 * Does one thing to a document that a person could do, chosen at random. What cannot be done as things are
 * is left undone; returns whether something was.
 */
export function randomEdit(doc: BlueprintDoc, random: SeededRandom, newId: () => string): boolean {
  const edit = random.pick(EDITS)
  try {
    edit?.({ doc, blueprint: readBlueprint(doc), random, newId })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

const WORDS = [
  'Pays',
  'at the till',
  'aparición',
  '\u{1F45F} shoes',
  'Wartet',
  '比較する',
  'x'.repeat(60),
  '',
]

const EDITS: readonly Edit[] = [
  ({ doc, blueprint, random, newId }) => {
    const id = newId() as PhaseId
    const order = orderAt(blueprint.phases, random.whole(4), id)
    addPhase(doc, { id, title: wordsOf(random), stage: random.pick(STAGES) ?? 'before', order })
  },
  ({ doc, blueprint, random, newId }) => {
    const id = newId() as StepId
    const phaseId = some(random, blueprint.phases).id
    const siblings = blueprint.steps.map((step) => step.place)
    addStep(doc, {
      id,
      title: wordsOf(random),
      place: { phaseId, order: orderAt(siblings, random.whole(5), id) },
    })
  },
  ({ doc, blueprint, random, newId }) => {
    const id = newId() as LaneId
    const order = orderAt(blueprint.lanes, random.whole(6), id)
    addLane(doc, { id, title: wordsOf(random), kind: random.pick(LANE_KINDS) ?? 'custom', order })
  },
  addSomeCard,
  addSomeCard,
  addSomeCard,
  ({ doc, blueprint, random }) => {
    const id = some(random, [...blueprint.cards.keys()])
    moveCards(doc, { moves: new Map([[id, placeIn(blueprint, random, id)]]) })
  },
  ({ doc, blueprint, random }) => {
    const card = some(random, [...blueprint.cards.values()])
    const cut = random.whole(card.title.length + 1)
    const title = `${card.title.slice(0, cut)}${random.pick(WORDS)}${card.title.slice(cut + random.whole(4))}`
    editCardText(doc, { id: card.id, title: title.slice(0, 500) })
  },
  ({ doc, blueprint, random }) => {
    const id = some(random, [...blueprint.cards.keys()])
    const changes = {
      satisfaction: random.whole(12),
      span: 1 + random.whole(3),
      actor: random.pick(ACTORS),
      momentOfTruth: random.next() < 0.5 ? true : undefined,
      objective: random.next() < 0.5 ? { text: wordsOf(random) } : undefined,
    }
    editCard(doc, { id, changes })
  },
  ({ doc, blueprint, random, newId }) => {
    const [from, to] = [some(random, [...blueprint.cards.keys()]), some(random, [...blueprint.cards.keys()])]
    addLink(doc, { id: newId() as LinkId, from, to, kind: random.next() < 0.5 ? 'flow' : 'support' })
  },
  ({ doc, random, newId }) =>
    addChannel(doc, { id: newId() as ChannelId, name: wordsOf(random), order: 'a0' }),
  ({ doc, blueprint, random }) => {
    const cardId = some(random, [...blueprint.cards.keys()])
    setCardChannel(doc, { cardId, channelId: some(random, blueprint.channels).id, on: random.next() < 0.7 })
  },
  ({ doc, blueprint, random, newId }) => {
    const id = newId() as ActionId
    addAction(doc, { id, cardId: some(random, [...blueprint.cards.keys()]), title: wordsOf(random) })
    setActionBenefit(doc, { id, perMonth: random.whole(1e6) })
  },
  ({ doc, blueprint, random }) => {
    editLane(doc, { id: some(random, blueprint.lanes).id, changes: { hidden: random.next() < 0.3 } })
  },
  ({ doc, blueprint, random }) => {
    const { id } = some(random, blueprint.steps)
    const phaseId = some(random, blueprint.phases).id
    const siblings = blueprint.steps.map((step) => step.place)
    editStep(doc, { id, changes: { place: { phaseId, order: orderAt(siblings, random.whole(5), id) } } })
  },
  ({ doc, blueprint, random }) => deleteCards(doc, { ids: [some(random, [...blueprint.cards.keys()])] }),
  ({ doc, blueprint, random }) => {
    const { id } = some(random, blueprint.lanes)
    const heir = random.pick(blueprint.lanes)
    deleteLane(doc, { id, cards: heir ? { moveTo: heir.id } : 'remove' })
  },
  ({ doc, blueprint, random }) => {
    deleteSteps(doc, { ids: [some(random, blueprint.steps).id], cards: 'remove' })
  },
  ({ doc, blueprint, random }) => {
    deletePhase(doc, {
      id: some(random, blueprint.phases).id,
      steps: random.next() < 0.5 ? 'move' : 'remove',
    })
  },
]

function addSomeCard({ doc, blueprint, random, newId }: Situation): void {
  const id = newId() as CardId
  addCards(doc, { cards: [{ id, title: random.pick(WORDS) ?? '', place: placeIn(blueprint, random, id) }] })
}

function placeIn(blueprint: Blueprint, random: SeededRandom, id: CardId): Place {
  const laneId = some(random, blueprint.lanes).id
  const stepId = some(random, blueprint.steps).id
  const siblings = [...blueprint.cards.values()].flatMap(({ place }) =>
    place?.laneId === laneId && place.stepId === stepId ? [place] : [],
  )
  siblings.sort((a, b) => (a.order < b.order ? -1 : 1))
  return { laneId, stepId, order: orderAt(siblings, random.whole(siblings.length + 1), id) }
}

function wordsOf(random: SeededRandom): string {
  return `${random.pick(WORDS)} ${random.whole(100)}`
}

/** One of a list; there being none is as good a reason as any to leave the edit undone. */
function some<Item>(random: SeededRandom, items: readonly Item[]): Item {
  const item = random.pick(items)
  if (item === undefined) throw new DomainError('badValue')
  return item
}
