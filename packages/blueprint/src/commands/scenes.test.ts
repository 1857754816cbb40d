import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBlueprint } from '../doc/read-blueprint.ts'
import { repairDocument } from '../doc/repair.ts'
import { createUndoManager } from '../doc/undo.ts'
import { orderAt } from '../model/order-key.ts'
import type { Scene, SceneView } from '../model/scene.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId, LaneId, PhaseId, SceneId, StepId } from '../vocabulary/ids.ts'
import { addCards, deleteCards } from './cards.ts'
import { addLane, deleteLane } from './lanes.ts'
import { addPhase } from './phases.ts'
import { addScene, deleteScene, editScene, editSceneNotes, setSceneView } from './scenes.ts'
import { addStep } from './steps.ts'

const laneId = 'lane' as LaneId
const stepId = 'step' as StepId
const cardId = 'card' as CardId
const first = 'first' as SceneId
const second = 'second' as SceneId

const VIEW: SceneView = {
  camera: { x: 0, y: 10, w: 400, h: 300 },
  lanes: new Set([laneId]),
  steps: new Set([stepId]),
  highlight: new Set([cardId]),
  archetypeId: undefined,
}
const WHOLE: SceneView = {
  camera: undefined,
  lanes: new Set(),
  steps: new Set(),
  highlight: new Set(),
  archetypeId: undefined,
}

function smallDoc(): Y.Doc {
  const doc = new Y.Doc()
  const phaseId = 'phase' as PhaseId
  addPhase(doc, { id: phaseId, title: 'Buy', stage: 'during', order: 'a0' })
  addStep(doc, { id: stepId, title: 'Pay', place: { phaseId, order: 'a0' } })
  addLane(doc, { id: laneId, title: 'Front', kind: 'frontstage', order: 'a0' })
  addCards(doc, { cards: [{ id: cardId, title: 'Checkout', place: { laneId, stepId, order: 'a0' } }] })
  addScene(doc, {
    id: first,
    title: '  Why they\nleave ',
    order: 'a0',
    view: VIEW,
    reveal: 'lanes',
    notes: 'Half',
  })
  return doc
}

const scenesOf = (doc: Y.Doc): readonly Scene[] => readBlueprint(doc).scenes

function codeOf(attempt: () => void): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'done'
}

test('addScene: it is read back as it was made, its title on one line', () => {
  expect(scenesOf(smallDoc())).toEqual([
    { ...VIEW, id: first, title: 'Why they leave', order: 'a0', notes: 'Half', reveal: 'lanes' },
  ])
})

test('addScene: what it names is not there, refused and nothing is written', () => {
  const doc = smallDoc()
  const before = JSON.stringify(doc.toJSON())
  const view = { ...WHOLE, highlight: new Set(['gone' as CardId]) }
  expect(codeOf(() => addScene(doc, { id: second, title: 'Next', order: 'a1', view }))).toBe('unknownCard')
  expect(codeOf(() => addScene(doc, { id: first, title: 'Next', order: 'a1', view: WHOLE }))).toBe('idTaken')
  expect(JSON.stringify(doc.toJSON())).toBe(before)
})

test('setSceneView: all that it showed is replaced, its words and its place stay', () => {
  const doc = smallDoc()
  setSceneView(doc, { id: first, view: WHOLE })
  expect(scenesOf(doc)).toEqual([
    { ...WHOLE, id: first, title: 'Why they leave', order: 'a0', notes: 'Half', reveal: 'lanes' },
  ])
})

test('editSceneNotes: two people write in them at once, both are kept', () => {
  const doc = smallDoc()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  editSceneNotes(doc, { id: first, notes: 'Half of them' })
  editSceneNotes(other, { id: first, notes: 'Say: Half' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(scenesOf(doc)[0]?.notes).toBe('Say: Half of them')
})

test('a scene: what it names is deleted, it stays and the repair finds nothing wrong', () => {
  const doc = smallDoc()
  repairDocument(doc)
  deleteCards(doc, { ids: [cardId] })
  deleteLane(doc, { id: laneId, cards: 'remove' })
  expect(repairDocument(doc)).toBe(false)
  expect(scenesOf(doc)).toHaveLength(1)
})

test('deleteScene: taken back, its notes are there again', () => {
  const doc = smallDoc()
  const undo = createUndoManager(doc, 'me')
  doc.transact(() => deleteScene(doc, { id: first }), 'me')
  expect(scenesOf(doc)).toEqual([])
  undo.undo()
  expect(scenesOf(doc)[0]).toMatchObject({ title: 'Why they leave', notes: 'Half' })
})

test('editScene: however scenes are moved, each is at the place that it was moved to', () => {
  const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 })
  fc.assert(
    fc.property(moves, (list) => {
      const doc = new Y.Doc()
      const model = Array.from({ length: 5 }, (_, at) => `scene${at}` as SceneId)
      for (const [at, id] of model.entries()) {
        addScene(doc, { id, title: id, order: orderAt(scenesOf(doc), at, id), view: WHOLE })
      }
      for (const [from, to] of list) {
        const [id] = model.splice(from, 1)
        if (id === undefined) continue
        const others = scenesOf(doc).filter((scene) => scene.id !== id)
        editScene(doc, { id, changes: { order: orderAt(others, to, id) } })
        model.splice(to, 0, id)
        expect(scenesOf(doc).map((scene) => scene.id)).toEqual(model)
      }
    }),
  )
})
