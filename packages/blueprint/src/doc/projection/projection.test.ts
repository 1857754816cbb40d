import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Shows } from '../../vocabulary/shows.ts'
import { observeEntities } from '../observe.ts'
import type { TouchedEntities } from '../observe.ts'
import { rootMap } from '../roots.ts'
import type { BlueprintDoc, RootName } from '../roots.ts'
import { leftOut } from './left-out.ts'
import { Projection, withProjection } from './projection.ts'

const NO_BACKSTAGE: Shows = { backstage: false, roi: true }
const NO_ROI: Shows = { backstage: true, roi: false }

type Fields = Readonly<Record<string, unknown>>

/** A document with entities as they are given; a text is written as `{ text }`. */
function documentOf(
  entities: Readonly<Partial<Record<RootName, Readonly<Record<string, Fields>>>>>,
): BlueprintDoc {
  const doc = new Y.Doc()
  for (const [root, byId] of Object.entries(entities) as [RootName, Readonly<Record<string, Fields>>][]) {
    for (const [id, fields] of Object.entries(byId)) put(doc, root, id, fields)
  }
  return doc
}

function put(doc: BlueprintDoc, root: RootName, id: string, fields: Fields): void {
  const entity = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) {
    entity.set(key, isText(value) ? new Y.Text(value.text) : value)
  }
  rootMap(doc, root).set(id, entity)
}

function isText(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && Object.keys(value).length === 1
}

function place(laneId: string): Fields {
  return { laneId, stepId: 's1', order: 'a1' }
}

function board(): BlueprintDoc {
  return documentOf({
    phases: { p1: { title: 'Buy', stage: 'during', order: 'a1' } },
    steps: { s1: { title: 'Pay', place: { phaseId: 'p1', order: 'a1' } } },
    lanes: {
      front: { title: 'Frontstage', kind: 'frontstage', order: 'a1' },
      back: { title: 'Backstage', kind: 'backstage', order: 'a2' },
      kept: { title: 'Kept back', kind: 'custom', order: 'a3', hidden: true },
    },
    cards: {
      seen: {
        place: place('front'),
        title: { text: 'Checkout' },
        notes: { text: 'Slow' },
        metric: { name: 'Finished', target: 54 },
        targetRoi: 0.5,
        objective: { text: 'One step', intent: 'trust' },
      },
      behind: { place: place('back'), title: { text: 'Fraud check' }, notes: { text: 'Secret' } },
      aside: { place: place('kept'), title: { text: 'Idea' }, notes: { text: '' } },
      loose: { title: { text: 'Loose' }, notes: { text: '' } },
    },
    links: {
      down: { from: 'seen', to: 'behind', kind: 'support' },
      self: { from: 'seen', to: 'seen', kind: 'flow' },
    },
    actions: {
      front: { cardId: 'seen', title: 'Wallets', 'effects:seen': 1, 'effects:behind': 2 },
      back: { cardId: 'behind', title: 'New rules' },
    },
    stickies: {
      here: { frame: { x: 0, y: 0, w: 10, h: 10, laneId: 'front' }, text: { text: 'Why' }, order: 'a1' },
      there: { frame: { x: 0, y: 0, w: 10, h: 10, laneId: 'back' }, text: { text: 'Hush' }, order: 'a1' },
      nowhere: { frame: { x: 0, y: 0, w: 10, h: 10 }, text: { text: 'Free' }, order: 'a1' },
    },
    arrows: {
      shown: { ends: { from: { id: 'here' }, to: { id: 'seen' } }, order: 'a1' },
      half: { ends: { from: { id: 'here' }, to: { id: 'there' } }, order: 'a1' },
    },
    scenes: {
      all: { title: 'All', order: 'a1', notes: { text: 'Say hello' } },
      back: { title: 'Behind', order: 'a2', notes: { text: '' }, 'lanes:back': true },
      lit: { title: 'Lit', order: 'a3', notes: { text: '' }, 'highlight:behind': true },
    },
  })
}

function idsOf(doc: BlueprintDoc, root: RootName): readonly string[] {
  return [...rootMap(doc, root).keys()].sort()
}

test('Projection: without backstage, what is behind, hidden or anchored nowhere is left out', () => {
  withProjection(board(), NO_BACKSTAGE, (doc) => {
    expect(idsOf(doc, 'lanes')).toEqual(['front'])
    expect(idsOf(doc, 'cards')).toEqual(['seen'])
    expect(idsOf(doc, 'links')).toEqual(['self'])
    expect(idsOf(doc, 'actions')).toEqual(['front'])
    expect(idsOf(doc, 'stickies')).toEqual(['here'])
    expect(idsOf(doc, 'arrows')).toEqual(['shown'])
    expect(idsOf(doc, 'scenes')).toEqual(['all'])
    expect(rootMap(doc, 'actions').get('front')).toHaveProperty('size', 3)
  })
})

test('Projection: without ROI, actions, metrics and targets are left out and the objective stays', () => {
  withProjection(board(), NO_ROI, (doc) => {
    expect(idsOf(doc, 'cards')).toEqual(['behind', 'seen'])
    expect(idsOf(doc, 'actions')).toEqual([])
    const card = (rootMap(doc, 'cards').get('seen') as Y.Map<unknown>).toJSON()
    expect(card).toEqual({
      place: place('front'),
      title: 'Checkout',
      notes: 'Slow',
      objective: { text: 'One step', intent: 'trust' },
    })
  })
})

test("Projection: a presenter's notes, and what the schema does not know, stay behind", () => {
  const source = board()
  ;(rootMap(source, 'cards').get('seen') as Y.Map<unknown>).set('laterField', 'unknown')
  withProjection(source, NO_ROI, (doc) => {
    expect(rootMap(doc, 'cards').get('seen')).not.toHaveProperty('laterField')
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/unknown|Say hello/u)
  })
})

test('Projection: no byte of it holds a word of what is hidden', () => {
  withProjection(board(), NO_BACKSTAGE, (doc) => {
    const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')
    for (const word of ['Fraud', 'Secret', 'Hush', 'Kept back', 'behind', 'New rules', 'Idea']) {
      expect(bytes).not.toContain(word)
    }
    expect(bytes).toContain('Checkout')
  })
})

test('Projection: a card that moves behind takes along what names it, and brings it back', () => {
  const source = board()
  const projection = new Projection(new Y.Doc(), NO_BACKSTAGE)
  projection.follow(source)
  const edit = followEdits(source, projection)
  const card = rootMap(source, 'cards').get('seen') as Y.Map<unknown>
  edit(() => card.set('place', place('back')))
  expect(idsOf(projection.doc, 'cards')).toEqual([])
  expect(idsOf(projection.doc, 'links')).toEqual([])
  expect(idsOf(projection.doc, 'actions')).toEqual([])
  expect(idsOf(projection.doc, 'arrows')).toEqual([])
  edit(() => card.set('place', place('front')))
  expect(projection.doc.toJSON()).toEqual(withProjection(source, NO_BACKSTAGE, (doc) => doc.toJSON()))
  expect(idsOf(projection.doc, 'links')).toEqual(['self'])
})

test('leftOut: how many lanes, cards, links and actions are not shown', () => {
  expect(leftOut(board(), NO_BACKSTAGE)).toEqual({ lanes: 2, cards: 3, links: 1, actions: 1 })
  expect(leftOut(board(), NO_ROI)).toEqual({ lanes: 1, cards: 2, links: 0, actions: 2 })
})

test('Projection: what nobody there sees changes nothing, not a byte', () => {
  const source = board()
  const projection = new Projection(new Y.Doc(), NO_BACKSTAGE)
  projection.follow(source)
  const before = Y.encodeStateAsUpdate(projection.doc)
  const edit = followEdits(source, projection)
  edit(() =>
    ((rootMap(source, 'cards').get('behind') as Y.Map<unknown>).get('title') as Y.Text).insert(0, 'Now '),
  )
  expect(Y.encodeStateAsUpdate(projection.doc)).toEqual(before)
})

test('Projection: notes keep their formats, and a letter more is a letter more', () => {
  const source = board()
  const projection = new Projection(new Y.Doc(), NO_BACKSTAGE)
  projection.follow(source)
  const edit = followEdits(source, projection)
  const notes = (rootMap(source, 'cards').get('seen') as Y.Map<unknown>).get('notes') as Y.Text
  edit(() => {
    notes.insert(4, ' at the till 🛒', { bold: true })
    notes.format(0, 4, { italic: true })
  })
  const copy = (rootMap(projection.doc, 'cards').get('seen') as Y.Map<unknown>).get('notes') as Y.Text
  expect(copy.toDelta()).toEqual(notes.toDelta())
  let bytes = 0
  projection.doc.on('update', (update: Uint8Array) => {
    bytes += update.length
  })
  edit(() => notes.insert(2, 'x', {}))
  expect(copy.toDelta()).toEqual(notes.toDelta())
  expect(bytes).toBeLessThan(80)
})

/** Runs edits on the source, after each of which the projection follows by what was touched. */
function followEdits(source: BlueprintDoc, projection: Projection): (edit: () => void) => void {
  let touched: TouchedEntities | undefined
  observeEntities(source, (entities) => {
    touched = entities
  })
  return (edit) => {
    source.transact(edit)
    if (touched !== undefined) projection.follow(source, touched)
    touched = undefined
  }
}
