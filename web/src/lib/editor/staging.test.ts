import type { Blueprint, CardId, LaneId, StepId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import { stagingOf } from './staging.ts'

const lane = (id: string) => ({ id: id as LaneId, title: id, kind: 'custom', order: id, hidden: false })
const card = (id: string, laneId: string) =>
  [
    id as CardId,
    { id: id as CardId, place: { laneId: laneId as LaneId, stepId: 's' as StepId, order: 'a0' } },
  ] as const
const link = (id: string, from: string, to: string) => [id, { id, from, to }] as const

const BLUEPRINT = {
  lanes: [lane('a'), lane('b'), lane('c')],
  steps: [],
  phases: [],
  cards: new Map([card('one', 'a'), card('two', 'b'), card('three', 'c')]),
  links: new Map([link('in', 'one', 'two'), link('out', 'two', 'three')]),
} as unknown as Blueprint

const NOTHING: ReadonlySet<CardId> = new Set()

test('stagingOf: two of three lanes are revealed, the cards of the third are not there and it is named as next', () => {
  const staging = stagingOf(BLUEPRINT, { reveal: 'lanes', shown: 2, lit: undefined, highlight: NOTHING })
  expect([...staging.hiddenCards]).toEqual(['three'])
  expect(staging.next?.title).toBe('c')
  expect(staging.lit).toBeUndefined()
})

test('stagingOf: a spotlight on two cards, the link between them is lit and the one that leads away is not', () => {
  const lit = new Set(['one', 'two'] as CardId[])
  const staging = stagingOf(BLUEPRINT, { reveal: 'none', shown: 0, lit, highlight: NOTHING })
  expect(staging.lit).toEqual({ cards: lit, links: new Set(['in']) })
  expect(staging.hiddenCards.size).toBe(0)
})
