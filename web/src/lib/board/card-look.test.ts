import type { Card, CardId, LaneId, StepId } from '@sightline/blueprint'
import type { CardBox } from '@sightline/blueprint/layout'
import { expect, test } from 'vitest'
import { cardLook } from './card-look.ts'
import type { CardMarks } from './card-marks.svelte.ts'
import type { ShownCard } from './shown-cards.svelte.ts'

const id = 'a' as CardId

const unmarked: CardMarks = {
  isChosen: false,
  isEditing: false,
  isLifted: false,
  isAimedAt: false,
  isFaded: false,
  isHighlighted: false,
  selector: undefined,
}

function shown(parts: {
  card?: Partial<Card>
  box?: Partial<CardBox>
  marks?: Partial<CardMarks>
}): ShownCard {
  const card = { id, place: undefined, title: 'Pays', notes: '', channels: [], evidence: new Map() }
  const box: CardBox = {
    id,
    laneId: 'l' as LaneId,
    stepId: 's' as StepId,
    x: 151,
    y: 74,
    width: 152,
    height: 35,
    fromColumn: 0,
    toColumn: 0,
    titleLines: ['Pays'],
    clamped: false,
    hasMeta: false,
    form: 'card',
  }
  return {
    card: { ...card, ...parts.card },
    box: { ...box, ...parts.box },
    laneKind: 'customer',
    channels: [],
    roi: undefined,
    marks: { ...unmarked, ...parts.marks },
  }
}

test('card look: a title alone, its place and the colours of its lane, and nothing more on it', () => {
  expect(cardLook(shown({}))).toEqual({
    id: 'card-a',
    classes: 'card card lane-customer',
    style: 'margin:74px 0 0 151px;width:152px;height:35px',
    name: 'Pays',
    title: 'Pays',
    isEditing: false,
    isPressed: false,
    hasMore: false,
  })
})

test.each([
  ['a sign', { card: { locked: true } }, 'locked raised'],
  ['a row below the title', { box: { hasMeta: true } }, ''],
  ['the field of its title', { marks: { isEditing: true } }, 'editing raised'],
  ['the name of who has it', { marks: { selector: { name: 'Ana', colour: 3 } } }, 'remote raised'],
])('card look: there is more on it: %s', (_what, parts, classes) => {
  const look = cardLook(shown(parts))
  expect(look.hasMore).toBe(true)
  expect(look.classes).toBe(['card card lane-customer', classes].filter(Boolean).join(' '))
})

test('card look: it is dragged, written or held by somebody, its classes and style say so', () => {
  expect(cardLook(shown({ marks: { isLifted: true } })).classes).toContain('lifted')
  const written = cardLook(shown({ box: { clamped: true }, marks: { isEditing: true } }))
  expect(written.style).toContain(';min-height:35px')
  expect(written.isPressed).toBeUndefined()
  expect(written.classes).not.toContain('clamped')
  const held = cardLook(shown({ marks: { selector: { name: 'Ana', colour: 3 } } }))
  expect(held.style).toContain('--person:var(--presence-3)')
})

test('card look: it is chosen, one with a sign has the ring itself, others get it from above', () => {
  const marks = { isChosen: true }
  expect(cardLook(shown({ marks })).classes).not.toContain('meant')
  expect(cardLook(shown({ marks, card: { locked: true } })).classes).toContain('meant')
})

test('card look: a card without a title keeps the height of a line', () => {
  expect(cardLook(shown({ card: { title: '' } })).title).toBe('\u00a0')
})
