import { addPhase, addStep, editStep, readBlueprint, ROOT_NAMES } from '@sightline/blueprint'
import type { PhaseId, StepId } from '@sightline/blueprint'
import { randomEdit, seededRandom, seedOfRun, sequentialIds } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './split-update.ts'
import type { PieceLimits } from './split-update.ts'

const seed = seedOfRun(process.env['SEED'])
const small: PieceLimits = { bytes: 3000, structs: 60, deletions: 7 }

/** Three people's edits on one board, each knowing of the others' now and then. */
function busyBoard(random: ReturnType<typeof seededRandom>, edits: number): Y.Doc {
  const docs = [1, 2, 3].map((clientId) => {
    const doc = new Y.Doc()
    doc.clientID = clientId + random.whole(1000) * 3
    return doc
  })
  const ids = docs.map((_, at) => sequentialIds(`r${at}-`))
  for (let edit = 0; edit < edits; edit += 1) {
    const [at, from] = [random.whole(3), random.whole(3)]
    const [doc, other, newId] = [docs[at], docs[from], ids[at]]
    if (!doc || !other || !newId) continue
    if (random.next() < 0.2) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    randomEdit(doc, random, newId)
  }
  const all = new Y.Doc()
  for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
  return all
}

/** Applies the pieces one after the other and looks at the document after each. */
function applyPieces(receiver: Y.Doc, pieces: readonly Uint8Array[], look = (): void => undefined): void {
  for (const piece of pieces) {
    Y.applyUpdate(receiver, piece)
    expect([receiver.store.pendingStructs, receiver.store.pendingDs]).toEqual([null, null])
    look()
  }
}

function contentOf(doc: Y.Doc): Record<string, unknown> {
  return Object.fromEntries(ROOT_NAMES.map((root) => [root, doc.getMap(root).toJSON()]))
}

test(`splitUpdate: many edits of three people, each piece fits on those before it (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  const counts: number[] = []
  for (let round = 0; round < 12; round += 1) {
    const source = busyBoard(random, 250)
    const pieces = splitUpdate(Y.encodeStateAsUpdate(source), small)
    counts.push(pieces.length)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(small.bytes + 100)
    const receiver = new Y.Doc()
    applyPieces(receiver, pieces)
    expect(contentOf(receiver)).toEqual(contentOf(source))
    expect(Y.encodeStateVector(receiver)).toEqual(Y.encodeStateVector(source))
  }
  // A board on which most was deleted in the end is small.
  expect(Math.max(...counts)).toBeGreaterThan(3)
})

test(`splitUpdate: what is new since a known state, applies on that state (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  const source = busyBoard(random, 150)
  const receiver = new Y.Doc()
  Y.applyUpdate(receiver, Y.encodeStateAsUpdate(source))
  const newId = sequentialIds('later-')
  for (let edit = 0; edit < 150; edit += 1) randomEdit(source, random, newId)
  const update = Y.encodeStateAsUpdate(source, Y.encodeStateVector(receiver))
  applyPieces(receiver, splitUpdate(update, small))
  expect(contentOf(receiver)).toEqual(contentOf(source))
})

test('splitUpdate: steps that were renamed right away, none is ever seen without its name or its place', () => {
  const source = new Y.Doc()
  const phaseId = 'p' as PhaseId
  addPhase(source, { id: phaseId, title: 'Before', stage: 'before', order: 'a0' })
  for (let at = 0; at < 200; at += 1) {
    const id = `s${at}` as StepId
    addStep(source, { id, title: 'New step', place: { phaseId, order: `a${at}` } })
    if (at % 3 === 0) editStep(source, { id, changes: { title: `Step ${at}` } })
  }
  const pieces = splitUpdate(Y.encodeStateAsUpdate(source), small)
  expect(pieces.length).toBeGreaterThan(5)
  const receiver = new Y.Doc()
  applyPieces(receiver, pieces, () => {
    for (const step of readBlueprint(receiver).steps) {
      expect(step).toMatchObject({ title: expect.stringMatching(/tep/), place: { phaseId } })
    }
  })
  expect(readBlueprint(receiver)).toEqual(readBlueprint(source))
})

test('splitUpdate: more deletions than a piece takes, all of them arrive', () => {
  const source = new Y.Doc()
  const map = source.getMap('cards')
  for (let at = 0; at < 100; at += 1) map.set(`c${at}`, 'x'.repeat(40))
  const receiver = new Y.Doc()
  Y.applyUpdate(receiver, Y.encodeStateAsUpdate(source))
  for (let at = 0; at < 100; at += 2) map.delete(`c${at}`)
  const pieces = splitUpdate(Y.encodeStateAsUpdate(source, Y.encodeStateVector(receiver)), small)
  expect(pieces.length).toBeGreaterThan(5)
  applyPieces(receiver, pieces)
  expect(contentOf(receiver)).toEqual(contentOf(source))
})

test('splitUpdate: small enough, is left alone', () => {
  const source = new Y.Doc()
  source.getMap('meta').set('title', 'Library')
  const update = Y.encodeStateAsUpdate(source)
  expect(splitUpdate(update)).toEqual([update])
})

test('splitUpdate: something is missing in its middle, is left to the server to judge', () => {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => updates.push(update))
  for (let at = 0; at < 3; at += 1) source.getMap('meta').set('description', 'x'.repeat(2000 + at))
  const gapped = Y.mergeUpdates(updates.filter((_, at) => at !== 1))
  expect(splitUpdate(gapped, small)).toEqual([gapped])
})
