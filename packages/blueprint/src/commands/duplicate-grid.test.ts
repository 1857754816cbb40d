import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBlueprint } from '../doc/read-blueprint.ts'
import type { Blueprint } from '../model/blueprint.ts'
import type { ArrowEnd } from '../model/free-thing.ts'
import { gridOf } from '../model/grid.ts'
import type {
  ActionId,
  ArchetypeId,
  ArrowId,
  CardId,
  LaneId,
  LinkId,
  NewId,
  PhaseId,
  StepId,
  StickyId,
  StrokeId,
  TextId,
} from '../vocabulary/ids.ts'
import { addAction, setActionBenefit, setActionEffect } from './actions.ts'
import { addArchetype, setFeeling, setPathStep } from './archetypes.ts'
import { addCards } from './cards.ts'
import { duplicateLane, duplicatePhase, duplicateStep } from './duplicate-grid.ts'
import { addArrow, addNotes, addStroke } from './free-things.ts'
import { addLane, editLane } from './lanes.ts'
import { addLink } from './links.ts'
import { addPhase } from './phases.ts'
import { addStep, editStep } from './steps.ts'

const phaseId = 'phase' as PhaseId
const [step1, step2] = ['step1' as StepId, 'step2' as StepId]
const [lane1, lane2] = ['lane1' as LaneId, 'lane2' as LaneId]

/** Two steps of one phase and two lanes; a card in each cell but the last, linked down and to the right. */
function smallDoc(): Y.Doc {
  const doc = new Y.Doc()
  addPhase(doc, { id: phaseId, title: 'Buy', stage: 'during', order: 'a0' })
  addStep(doc, { id: step1, title: 'Pay', place: { phaseId, order: 'a0' } })
  addStep(doc, { id: step2, title: 'Leave', place: { phaseId, order: 'a2' } })
  addLane(doc, { id: lane1, title: 'Customer', kind: 'customer', order: 'a0' })
  addLane(doc, { id: lane2, title: 'Front', kind: 'frontstage', order: 'a2' })
  const cell = (laneId: LaneId, stepId: StepId) => ({ laneId, stepId, order: 'a0' })
  addCards(doc, {
    cards: [
      { id: 'a' as CardId, title: 'Pays', notes: 'By card', place: cell(lane1, step1), fields: { span: 2 } },
      { id: 'b' as CardId, title: 'Till', place: cell(lane2, step1) },
      { id: 'c' as CardId, title: 'Waves', place: cell(lane1, step2) },
    ],
  })
  addLink(doc, { id: 'ab' as LinkId, from: 'a' as CardId, to: 'b' as CardId, kind: 'support', label: 'now' })
  addLink(doc, { id: 'ac' as LinkId, from: 'a' as CardId, to: 'c' as CardId, kind: 'flow' })
  return doc
}

function sequence(): NewId {
  let next = 0
  return () => `new${(next += 1)}`
}

/** "step: titles" by column, from the top. */
function columns(blueprint: Blueprint): string[] {
  const grid = gridOf(blueprint)
  return grid.columns.map(({ step }) => {
    const cards = blueprint.lanes.flatMap((lane) => grid.cells.get(`${lane.id}/${step.id}`) ?? [])
    return `${step.title}: ${cards.map(({ title }) => title).join(', ')}`
  })
}

function links({ links: all, cards }: Blueprint): string[] {
  return [...all.values()].map(({ from, to, kind, label }) =>
    [cards.get(from)?.place?.stepId, cards.get(to)?.place?.stepId, kind, label].join(' '),
  )
}

/** The steps of an archetype's path with their minutes, in its order. */
function path({ archetypes, steps }: Blueprint, archetypeId: ArchetypeId): string[] {
  return [...(archetypes.find(({ id }) => id === archetypeId)?.path ?? [])]
    .sort(([, a], [, b]) => (a.order < b.order ? -1 : 1))
    .map(([id, { minutes }]) => [steps.find((step) => step.id === id)?.title, minutes].join(' '))
}

test('duplicateStep: its cards and the links among them, where it was asked for', () => {
  const doc = smallDoc()
  const archetypeId = 'archetype' as ArchetypeId
  addArchetype(doc, { id: archetypeId, name: 'Regular' })
  setFeeling(doc, { archetypeId, stepId: step1, curve: 'measured', value: -1 })
  editStep(doc, { id: step1, changes: { width: 200, milestone: true } })
  const id = 'copy' as StepId
  const place = { phaseId, order: 'a1' }
  duplicateStep(doc, { from: step1, id, title: 'Pay (copy)', place, newId: sequence() })
  const blueprint = readBlueprint(doc)
  expect(columns(blueprint)).toEqual(['Pay: Pays, Till', 'Pay (copy): Pays, Till', 'Leave: Waves'])
  expect(links(blueprint)).toEqual(['step1 step1 support now', 'step1 step2 flow ', 'copy copy support now'])
  expect(blueprint.steps.find((step) => step.id === id)).toMatchObject({ width: 200, milestone: true })
  expect(blueprint.archetypes[0]?.measured.get(id)).toBe(-1)
  expect([...blueprint.cards.values()].filter(({ notes }) => notes === 'By card')).toMatchObject([
    { span: 2, place: { stepId: step1 } },
    { span: 2, place: { stepId: id } },
  ])
})

test('duplicateStep: it stands behind itself on the paths that take it, in their order and with their times', () => {
  const doc = smallDoc()
  const [taker, other] = ['taker' as ArchetypeId, 'other' as ArchetypeId]
  addArchetype(doc, { id: taker, name: 'Regular' })
  addArchetype(doc, { id: other, name: 'Passer-by' })
  setPathStep(doc, { archetypeId: taker, stepId: step2, pathStep: { order: 'a0', minutes: undefined } })
  setPathStep(doc, { archetypeId: taker, stepId: step1, pathStep: { order: 'a1', minutes: 5 } })
  setPathStep(doc, { archetypeId: other, stepId: step2, pathStep: { order: 'a0', minutes: 1 } })
  const rest = { place: { phaseId, order: 'a1' }, newId: sequence() }
  duplicateStep(doc, { from: step1, id: 'copy1' as StepId, title: 'Again', ...rest })
  expect(path(readBlueprint(doc), taker)).toEqual(['Leave ', 'Pay 5', 'Again 5'])
  expect(path(readBlueprint(doc), other)).toEqual(['Leave 1'])
  duplicateStep(doc, { from: step2, id: 'copy2' as StepId, title: 'Bye', ...rest })
  expect(path(readBlueprint(doc), taker)).toEqual(['Leave ', 'Bye ', 'Pay 5', 'Again 5'])
})

test('duplicateStep: the actions on its cards, whose effects among them go to the copies', () => {
  const doc = smallDoc()
  const [here, there] = ['here' as ActionId, 'there' as ActionId]
  const fields = { oneOffCost: 900, confidence: 0.5, owner: 'Ana' }
  addAction(doc, { id: here, cardId: 'a' as CardId, title: 'More tills', fields })
  setActionBenefit(doc, { id: here, perMonth: 400 })
  for (const [cardId, weight] of [
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ] as const)
    setActionEffect(doc, { id: here, cardId: cardId as CardId, weight })
  addAction(doc, { id: there, cardId: 'c' as CardId, title: 'A wider door' })
  setActionEffect(doc, { id: there, cardId: 'a' as CardId, weight: 1 })
  const before = readBlueprint(doc).actions

  const copies = ['copyA', 'copyB', 'copyLink', 'copyAction']
  duplicateStep(doc, {
    from: step1,
    id: 'copy' as StepId,
    title: 'Again',
    place: { phaseId, order: 'a1' },
    newId: () => copies.shift() ?? '',
  })
  const { actions } = readBlueprint(doc)
  expect([...actions.keys()].sort()).toEqual(['copyAction', 'here', 'there'])
  expect([actions.get(here), actions.get(there)]).toEqual([before.get(here), before.get(there)])
  const copy = actions.get('copyAction' as ActionId)
  expect(copy).toMatchObject({ ...fields, cardId: 'copyA', title: 'More tills' })
  expect(copy?.drivers).toEqual(before.get(here)?.drivers)
  expect([...(copy?.effects ?? [])].sort()).toEqual([
    ['c', 1],
    ['copyA', 3],
    ['copyB', 2],
  ])
})

test('duplicateStep: what lies free on it, and the arrows of which both ends are copied', () => {
  const doc = smallDoc()
  const [here, there] = ['here' as StickyId, 'there' as StickyId]
  const frame = { x: 5, y: 7, w: 160, h: 120 }
  addNotes(doc, {
    root: 'stickies',
    notes: [
      { id: here, frame: { ...frame, laneId: lane1, stepId: step1 }, text: 'Why twice?', order: 'a0' },
      { id: there, frame: { ...frame, stepId: step2 }, text: 'Later', order: 'a1' },
    ],
  })
  const points = [
    [0, 0, 0.5],
    [4, 4, 0.5],
  ] as const
  addStroke(doc, {
    id: 'ink' as StrokeId,
    line: { points, stepId: step1 },
    order: 'a2',
    width: 5,
    colour: 'rose',
  })
  const corner = { x: 1, y: 2, stepId: step1 }
  const arrow = (id: string, from: ArrowEnd, to: ArrowEnd): void =>
    addArrow(doc, { id: id as ArrowId, ends: { from, to }, order: 'a3', label: id })
  arrow('noteToCard', { id: here }, { id: 'a' as CardId })
  arrow('cornerToNote', corner, { id: here })
  arrow('noteToNote', { id: here }, { id: there })
  const id = 'copy' as StepId
  duplicateStep(doc, { from: step1, id, title: 'Again', place: { phaseId, order: 'a1' }, newId: sequence() })

  const { stickies, strokes, arrows, cards } = readBlueprint(doc)
  const copied = [...stickies.values()].filter((sticky) => sticky.frame.stepId === id)
  expect(copied).toMatchObject([
    { frame: { ...frame, laneId: lane1, stepId: id }, text: 'Why twice?', order: 'a0' },
  ])
  expect(stickies.size).toBe(3)
  expect([...strokes.values()].map(({ line, colour, width }) => [line.stepId, colour, width])).toEqual([
    [step1, 'rose', 5],
    [id, 'rose', 5],
  ])
  const noteId = copied[0]?.id
  const cardId = [...cards.values()].find(({ title, place }) => title === 'Pays' && place?.stepId === id)?.id
  expect([...arrows.values()].slice(3).map(({ label, ends }) => [label, ends.from, ends.to])).toEqual([
    ['noteToCard', { id: noteId }, { id: cardId }],
    ['cornerToNote', { ...corner, stepId: id }, { id: noteId }],
  ])
})

test('duplicateLane: its cards and the links among them, with its kind and height', () => {
  const doc = smallDoc()
  editLane(doc, { id: lane1, changes: { height: 120 } })
  const id = 'copy' as LaneId
  duplicateLane(doc, { from: lane1, id, title: 'Customer (copy)', order: 'a1', newId: sequence() })
  const blueprint = readBlueprint(doc)
  expect(blueprint.lanes.map(({ title }) => title)).toEqual(['Customer', 'Customer (copy)', 'Front'])
  expect(blueprint.lanes[1]).toMatchObject({ kind: 'customer', height: 120 })
  expect(columns(blueprint)).toEqual(['Pay: Pays, Pays, Till', 'Leave: Waves, Waves'])
  expect(links(blueprint)).toEqual(['step1 step1 support now', 'step1 step2 flow ', 'step1 step2 flow '])
})

test('duplicateLane, duplicatePhase: what lies free on them', () => {
  const doc = smallDoc()
  const frame = { x: 0, y: 0, w: 100, h: 40, laneId: lane2, stepId: step2 }
  addNotes(doc, { root: 'texts', notes: [{ id: 'text' as TextId, frame, text: 'Exit', order: 'a0' }] })
  const newId = sequence()
  duplicateLane(doc, { from: lane2, id: 'lane' as LaneId, title: 'Front too', order: 'a3', newId })
  duplicatePhase(doc, { from: phaseId, id: 'phase2' as PhaseId, title: 'Again', order: 'a1', newId })
  const { texts, steps } = readBlueprint(doc)
  const phaseOf = (stepId: StepId | undefined): string | undefined =>
    steps.find(({ id }) => id === stepId)?.place.phaseId
  expect([...texts.values()].map(({ text, frame: at }) => [text, at.laneId, phaseOf(at.stepId)])).toEqual([
    ['Exit', lane2, phaseId],
    ['Exit', 'lane', phaseId],
    ['Exit', lane2, 'phase2'],
    ['Exit', 'lane', 'phase2'],
  ])
})

test('duplicatePhase: its steps in their order, with the links that run between them', () => {
  const doc = smallDoc()
  const id = 'copy' as PhaseId
  duplicatePhase(doc, { from: phaseId, id, title: 'Buy (copy)', order: 'a1', newId: sequence() })
  const blueprint = readBlueprint(doc)
  expect(blueprint.phases).toMatchObject([{ title: 'Buy' }, { title: 'Buy (copy)', stage: 'during' }])
  expect(columns(blueprint)).toEqual(['Pay: Pays, Till', 'Leave: Waves', 'Pay: Pays, Till', 'Leave: Waves'])
  expect(links(blueprint)).toHaveLength(4)
  expect(new Set(blueprint.steps.map(({ place }) => place.phaseId))).toEqual(new Set([phaseId, id]))
})

test('duplicatePhase: the copies of its steps follow them on a path as one run, and its actions are copied', () => {
  const doc = smallDoc()
  const archetypeId = 'archetype' as ArchetypeId
  addArchetype(doc, { id: archetypeId, name: 'Regular' })
  for (const [stepId, order, minutes] of [
    [step1, 'a0', 1],
    [step2, 'a1', 2],
  ] as const)
    setPathStep(doc, { archetypeId, stepId, pathStep: { order, minutes } })
  addAction(doc, { id: 'action' as ActionId, cardId: 'c' as CardId, title: 'A wider door' })
  duplicatePhase(doc, {
    from: phaseId,
    id: 'copy' as PhaseId,
    title: 'Again',
    order: 'a1',
    newId: sequence(),
  })
  const blueprint = readBlueprint(doc)
  expect(path(blueprint, archetypeId)).toEqual(['Pay 1', 'Leave 2', 'Pay 1', 'Leave 2'])
  const [, copy] = blueprint.actions.values()
  const { stepId } = blueprint.cards.get(copy?.cardId ?? ('' as CardId))?.place ?? {}
  expect(blueprint.steps.find(({ id }) => id === stepId)?.place.phaseId).toBe('copy')
})

test('duplicateStep: a title that is too long, leaves the document unchanged', () => {
  const doc = smallDoc()
  const before = JSON.stringify(doc.toJSON())
  const input = { from: step1, id: 'copy' as StepId, place: { phaseId, order: 'a1' }, newId: sequence() }
  expect(() => duplicateStep(doc, { ...input, title: 'x'.repeat(201) })).toThrow('titleTooLong')
  expect(JSON.stringify(doc.toJSON())).toBe(before)
})
