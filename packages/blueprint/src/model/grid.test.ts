import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '../commands/cards.ts'
import { addLane } from '../commands/lanes.ts'
import { addPhase } from '../commands/phases.ts'
import { addStep } from '../commands/steps.ts'
import { readBlueprint } from '../doc/read-blueprint.ts'
import type { CardId, LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { cellKey, gridOf } from './grid.ts'

const place = { laneId: 'lane' as LaneId, stepId: 'early' as StepId, order: 'a0' }

function docOf(): Y.Doc {
  const doc = new Y.Doc()
  addPhase(doc, { id: 'buy' as PhaseId, title: 'Buy', stage: 'during', order: 'a1' })
  addPhase(doc, { id: 'decide' as PhaseId, title: 'Decide', stage: 'before', order: 'a0' })
  addStep(doc, { id: 'pay' as StepId, title: 'Pay', place: { phaseId: 'buy' as PhaseId, order: 'a0' } })
  addStep(doc, { id: 'late' as StepId, title: 'Late', place: { phaseId: 'decide' as PhaseId, order: 'a2' } })
  addStep(doc, {
    id: 'early' as StepId,
    title: 'Early',
    place: { phaseId: 'decide' as PhaseId, order: 'a1' },
  })
  addLane(doc, { id: 'lane' as LaneId, title: 'Lane', kind: 'customer', order: 'a0' })
  return doc
}

test('gridOf: steps stand in the order of their phases, then in their own', () => {
  expect(gridOf(readBlueprint(docOf())).columns.map(({ step }) => step.id)).toEqual(['early', 'late', 'pay'])
})

test('gridOf: a colleague deleted the phase of a step meanwhile, the step stands at the end of the last one', () => {
  const doc = docOf()
  doc.getMap('phases').delete('decide')
  expect(gridOf(readBlueprint(doc)).columns.map(({ step, phase }) => [step.id, phase?.id])).toEqual([
    ['pay', 'buy'],
    ['early', 'buy'],
    ['late', 'buy'],
  ])
})

test('gridOf: two cards with one order, stand in the order of their ids on every replica', () => {
  const doc = docOf()
  addCards(doc, {
    cards: ['b', 'a'].map((id) => ({ id: id as CardId, title: id, place })),
  })
  expect(
    gridOf(readBlueprint(doc))
      .cells.get(cellKey(place.laneId, place.stepId))
      ?.map((card) => card.id),
  ).toEqual(['a', 'b'])
})

test('gridOf: a card whose lane is gone, waits in the tray and is not lost', () => {
  const doc = docOf()
  addCards(doc, { cards: [{ id: 'card' as CardId, title: 'Card', place }] })
  doc.getMap('lanes').delete('lane')
  expect(gridOf(readBlueprint(doc)).unplaced.map((card) => card.id)).toEqual(['card'])
})
