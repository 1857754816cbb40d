import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readCard } from '../doc/read-card.ts'
import type { CardId, LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { addCards } from './cards.ts'
import { addLane } from './lanes.ts'
import { addPhase } from './phases.ts'
import { setSpans } from './spans.ts'
import { addStep } from './steps.ts'

const [phaseId, stepId, laneId] = ['phase' as PhaseId, 'step' as StepId, 'lane' as LaneId]
const [first, second] = ['first' as CardId, 'second' as CardId]

function twoCards(): Y.Doc {
  const doc = new Y.Doc()
  addPhase(doc, { id: phaseId, title: 'Buy', stage: 'during', order: 'a0' })
  addStep(doc, { id: stepId, title: 'Pay', place: { phaseId, order: 'a0' } })
  addLane(doc, { id: laneId, title: 'Customer', kind: 'customer', order: 'a0' })
  const place = { laneId, stepId, order: 'a0' }
  addCards(doc, { cards: [first, second].map((id) => ({ id, title: id, place })) })
  return doc
}

test('setSpans: several cards, each over its own number of steps; one step is no span', () => {
  const doc = twoCards()
  setSpans(doc, {
    spans: new Map([
      [first, 3],
      [second, 2],
    ]),
  })
  expect([readCard(doc, first)?.span, readCard(doc, second)?.span]).toEqual([3, 2])
  setSpans(doc, { spans: new Map([[first, 1]]) })
  expect([readCard(doc, first)?.span, readCard(doc, second)?.span]).toEqual([undefined, 2])
})

test.each([0, 1.5, 1001])('setSpans: %d steps, leaves the document unchanged', (span) => {
  const doc = twoCards()
  const spans = new Map([
    [first, 2],
    [second, span],
  ])
  expect(() => setSpans(doc, { spans })).toThrow('badValue')
  expect(readCard(doc, first)?.span).toBeUndefined()
})

test('setSpans: one unknown card, leaves the document unchanged', () => {
  const doc = twoCards()
  const spans = new Map([
    [first, 2],
    ['gone' as CardId, 2],
  ])
  expect(() => setSpans(doc, { spans })).toThrow('unknownCard')
  expect(readCard(doc, first)?.span).toBeUndefined()
})
