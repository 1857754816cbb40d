import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId, LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { addCards, moveCards } from './cards.ts'
import { addLane } from './lanes.ts'
import { addPhase } from './phases.ts'
import { addStep } from './steps.ts'

const phaseId = 'phase' as PhaseId
const laneIds = ['lane1', 'lane2'] as LaneId[]
const stepIds = ['step1', 'step2'] as StepId[]
const cardId = 'card' as CardId

function boardOfOneCard(): Y.Doc {
  const doc = new Y.Doc()
  addPhase(doc, { id: phaseId, title: 'Decide', stage: 'before', order: 'a0' })
  for (const id of stepIds) addStep(doc, { id, title: id, place: { phaseId, order: id } })
  for (const id of laneIds) addLane(doc, { id, title: id, kind: 'customer', order: id })
  addCards(doc, { cards: [{ id: cardId, title: 'Searches', place: placeAt(0) }] })
  return doc
}

/** Both values change from one frame to the next. */
function placeAt(frame: number) {
  const [laneId, stepId] = [laneIds[frame % 2], stepIds[frame % 2]]
  if (laneId === undefined || stepId === undefined) throw new Error('nowhere')
  return { laneId, stepId, order: `a${frame % 10}` }
}

test('moveCards: a card that is dragged, exactly one key of it is written (T-40)', () => {
  const doc = boardOfOneCard()
  const written: string[] = []
  doc.getMap('cards').observeDeep((events) => {
    for (const event of events)
      written.push(...[...event.changes.keys.keys()].map((key) => `${event.path.join('.')}.${key}`))
  })
  moveCards(doc, { moves: new Map([[cardId, placeAt(1)]]) })
  expect(written).toEqual(['card.place'])
})

test('moveCards: 20,000 frames of a drag, the document grows by less than 1 KB (T-40)', () => {
  const doc = boardOfOneCard()
  const before = Y.encodeStateAsUpdate(doc).length
  for (let frame = 1; frame <= 20_000; frame++) moveCards(doc, { moves: new Map([[cardId, placeAt(frame)]]) })
  expect(Y.encodeStateAsUpdate(doc).length - before).toBeLessThan(1000)
})
