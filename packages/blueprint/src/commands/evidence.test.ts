import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readCard } from '../doc/read-card.ts'
import type { CardId, LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import { addCards } from './cards.ts'
import { setEvidence } from './evidence.ts'
import { addLane } from './lanes.ts'
import { addPhase } from './phases.ts'
import { addStep } from './steps.ts'

const cardId = 'card' as CardId

function docWithCard(): Y.Doc {
  const doc = new Y.Doc()
  const [laneId, stepId, phaseId] = ['lane' as LaneId, 'step' as StepId, 'phase' as PhaseId]
  addPhase(doc, { id: phaseId, title: 'Buy', stage: 'during', order: 'a0' })
  addStep(doc, { id: stepId, title: 'Pay', place: { phaseId, order: 'a0' } })
  addLane(doc, { id: laneId, title: 'Front', kind: 'frontstage', order: 'a0' })
  addCards(doc, { cards: [{ id: cardId, title: 'Till', place: { laneId, stepId, order: 'a0' } }] })
  return doc
}

test('setEvidence: put on and taken off, is there and gone', () => {
  const doc = docWithCard()
  setEvidence(doc, { cardId, id: 'e1', evidence: { kind: 'quote', text: 'Where is my receipt?' } })
  expect([...(readCard(doc, cardId)?.evidence ?? [])]).toEqual([
    ['e1', { kind: 'quote', text: 'Where is my receipt?' }],
  ])
  setEvidence(doc, { cardId, id: 'e1', evidence: undefined })
  expect(readCard(doc, cardId)?.evidence.size).toBe(0)
})

test('setEvidence: a text over the limit, is refused and nothing is written', () => {
  const doc = docWithCard()
  const attempt = (): void =>
    setEvidence(doc, { cardId, id: 'e1', evidence: { kind: 'quote', text: 'x'.repeat(2_001) } })
  expect(attempt).toThrow('badValue')
  expect(readCard(doc, cardId)?.evidence.size).toBe(0)
})
