import { DomainError, gridOf, readBlueprint, repairDocument } from '@sightline/blueprint'
import type { Blueprint } from '@sightline/blueprint'
import { layoutBlueprint, overlaps, routeLinks } from '@sightline/blueprint/layout'
import { randomEdit, seededRandom, seedOfRun, sequentialIds } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const seed = seedOfRun(process.env['SEED'])
const ROUNDS = 40
const EDITS_A_ROUND = 60
const REPLICAS = 3

interface Replica {
  readonly doc: Y.Doc
  /** Updates of the others that have not arrived yet. */
  readonly inbox: Uint8Array[]
}

function makeReplicas(): Replica[] {
  const replicas = Array.from({ length: REPLICAS }, (_, index): Replica => {
    const doc = new Y.Doc()
    doc.clientID = index + 1
    return { doc, inbox: [] }
  })
  for (const replica of replicas) {
    replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote') return
      for (const other of replicas) if (other !== replica) other.inbox.push(update)
    })
  }
  return replicas
}

/** Delivers what waits for a replica, in any order and some of it twice. */
function deliver(replica: Replica, shuffle: (updates: readonly Uint8Array[]) => Uint8Array[]): void {
  const updates = shuffle(replica.inbox.splice(0))
  for (const update of [...updates, ...updates.slice(0, 2)]) Y.applyUpdate(replica.doc, update, 'remote')
}

function expectSound(blueprint: Blueprint): void {
  const layout = layoutBlueprint(blueprint)
  const boxes = [...layout.cards.values()]
  for (const [index, box] of boxes.entries()) {
    expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([])
  }
  const { cells, unplaced } = gridOf(blueprint)
  const shown = [...cells.values()].flat().length + unplaced.length
  expect(shown).toBe(blueprint.cards.size)
  routeLinks(blueprint, layout)
}

test(`replicas: random edits in random order of delivery, converge and stay readable (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  let done = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const replicas = makeReplicas()
    const ids = replicas.map((_, index) => sequentialIds(`r${index}-`))
    for (let edit = 0; edit < EDITS_A_ROUND; edit += 1) {
      const index = random.whole(REPLICAS)
      const replica = replicas[index]
      const newId = ids[index]
      if (!replica || !newId) continue
      if (random.next() < 0.25) deliver(replica, (updates) => random.shuffle(updates))
      if (randomEdit(replica.doc, random, newId)) done += 1
    }
    while (replicas.some(({ inbox }) => inbox.length > 0)) {
      for (const replica of replicas) deliver(replica, (updates) => random.shuffle(updates))
    }
    const [first, ...others] = replicas.map(({ doc }) => doc)
    if (!first) continue
    for (const other of others) expect(other.toJSON()).toEqual(first.toJSON())
    const blueprint = readBlueprint(first)
    for (const other of others) expect(readBlueprint(other)).toEqual(blueprint)
    expectSound(blueprint)
  }
  expect(done).toBeGreaterThan(ROUNDS * 10)
})

test(`repairDocument: a document full of nonsense, is readable before and within the schema after (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  const nonsense: readonly (() => unknown)[] = [
    () => null,
    () => -1,
    () => 'x'.repeat(5_000),
    () => ({ laneId: 5 }),
    () => [1, 2],
    () => true,
    () => new Y.Text('y'.repeat(600)),
    () => Number.MAX_VALUE,
  ]
  for (let round = 0; round < ROUNDS; round += 1) {
    const doc = new Y.Doc()
    const newId = sequentialIds('c')
    for (let edit = 0; edit < EDITS_A_ROUND; edit += 1) randomEdit(doc, random, newId)
    const before = readBlueprint(doc)
    for (const root of ['phases', 'steps', 'lanes', 'cards', 'links', 'actions', 'channels'] as const) {
      for (const entity of doc.getMap(root).values()) {
        if (!(entity instanceof Y.Map)) continue
        const field = random.pick([
          'title',
          'order',
          'place',
          'kind',
          'notes',
          'satisfaction',
          'from',
          'stage',
          'name',
        ])
        if (field) entity.set(field, random.pick(nonsense)?.())
      }
    }
    expectSound(readBlueprint(doc))
    repairDocument(doc)
    const after = readBlueprint(doc)
    expectSound(after)
    expect([...after.cards.keys()].sort()).toEqual([...before.cards.keys()].sort())
    expect(after.lanes.length).toBe(before.lanes.length)
    expect(repairDocument(doc), 'a second repair finds nothing').toBe(false)
  }
})

test('randomEdit: what cannot be done, throws nothing but a DomainError and writes nothing', () => {
  const doc = new Y.Doc()
  const random = seededRandom(seed)
  let writes = 0
  doc.on('update', () => (writes += 1))
  const edit = (): boolean => randomEdit(doc, random, () => '')
  expect(edit).not.toThrow(DomainError)
  for (let count = 0; count < 200; count += 1) edit()
  expect(writes).toBe(0)
})
