import {
  addCards,
  addLane,
  addPhase,
  addStep,
  type CardId,
  type LaneId,
  type PhaseId,
  type StepId,
} from '@sightline/blueprint'
import { randomEdit, seededRandom, seedOfRun, sequentialIds, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredDocument } from '../../storage/update-log.ts'
import { RoomDocument } from '../room-document.ts'
import { hostileUpdate } from './hostile-update.fixture.ts'
import { portrayed } from './same-document.fixture.ts'

const seed = seedOfRun(process.env['SEED'])
const HOSTILE = Number(process.env['HOSTILE'] ?? 3_000)
const MUTANTS = Number(process.env['MUTANTS'] ?? 2_000)
const attemptsADocument = 150
const eve = { clients: [501, 502, 503], person: 'eve' }

test(
  `guard: ${HOSTILE} updates by somebody who knows how a document is built, none throws, leaves anything pending, or makes the live document differ from the stored one (seed ${seed}) (T-71)`,
  { timeout: 600_000 },
  () => {
    let accepted = 0
    for (let made = 0; made < HOSTILE; made += attemptsADocument) {
      const random = seededRandom(seed + made)
      const victim = new Victim(honestDocument(random), `SEED=${seed + made}`)
      for (let attempt = 0; attempt < attemptsADocument; attempt++) {
        victim.takes(hostileUpdate(victim.live.doc, eve.clients, random))
      }
      accepted += victim.accepted
    }
    expect(accepted).toBeGreaterThan(HOSTILE / 100)
  },
)

test(
  `guard: ${MUTANTS} mutants of honest updates, the same (seed ${seed}) (T-68)`,
  { timeout: 600_000 },
  () => {
    let accepted = 0
    for (let made = 0; made < MUTANTS; made += attemptsADocument) {
      const random = seededRandom(seed + made)
      const base = honestDocument(random)
      const victim = new Victim(base, `SEED=${seed + made}`)
      for (let attempt = 0; attempt < attemptsADocument; attempt++) {
        const writer = new Y.Doc()
        writer.clientID = eve.clients[0] ?? 0
        Y.applyUpdate(writer, Y.encodeStateAsUpdate(victim.live.doc))
        const before = Y.encodeStateVector(writer)
        randomEdit(writer, random, sequentialIds(`m${attempt}`))
        const mutant = Y.encodeStateAsUpdate(writer, before).slice()
        for (let change = random.whole(3); change >= 0; change--)
          mutant[random.whole(mutant.length)] = random.whole(256)
        victim.takes(mutant)
      }
      accepted += victim.accepted
    }
    expect(accepted).toBeGreaterThan(0)
  },
)

/** A document that takes what the guard lets through, and looks at itself after each. */
class Victim {
  readonly live: RoomDocument
  accepted = 0
  readonly #stored: StoredDocument
  readonly #rows: Uint8Array[] = []
  readonly #label: string

  constructor(base: Uint8Array, label: string) {
    this.#stored = {
      epoch: 1,
      schemaVersion: 1,
      seq: 0,
      snapshot: { seq: 0, bytes: base },
      updates: [],
      owners: [],
      damage: 'none',
    }
    this.live = new RoomDocument(this.#stored)
    this.#label = label
  }

  takes(update: Uint8Array): void {
    const label = `${this.#label}, ${update.join()}`
    let isAccepted = false
    const applied = this.live.batch(() => {
      const verdict = this.live.inspect(eve.person, update)
      if (!verdict.ok) return
      isAccepted = true
      expect(() => this.live.applyUpdate(eve.person, verdict), label).not.toThrow()
    })
    if (!isAccepted) return expect(applied, label).toBeUndefined()
    this.accepted++
    if (applied === undefined) return
    this.#rows.push(applied.bytes)
    const live = portrayed(this.live.doc)
    expect(portrayed(new RoomDocument({ ...this.#stored, updates: this.#rows }).doc), label).toEqual(live)
    const again = new Y.Doc()
    Y.applyUpdate(again, Y.encodeStateAsUpdate(this.live.doc))
    expect(portrayed(again), label).toEqual(live)
  }
}

/** Three people's work on one board, with deletions; one of them is Eve, who has written before. */
function honestDocument(random: SeededRandom): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const newId = sequentialIds('h')
  addPhase(doc, { id: newId() as PhaseId, title: 'P', stage: 'before', order: 'a0' })
  const phaseId = [...doc.getMap('phases').keys()][0] as PhaseId
  addStep(doc, { id: 's1' as StepId, title: 'S', place: { phaseId, order: 'a0' } })
  addLane(doc, { id: 'l1' as LaneId, title: 'L', kind: 'customer', order: 'a0' })
  const place = { laneId: 'l1' as LaneId, stepId: 's1' as StepId, order: 'a0' }
  addCards(doc, { cards: [{ id: 'c1' as CardId, title: 'Pays at the \u{1F45F} till', place }] })
  for (const client of [2, 3, 501]) {
    const writer = new Y.Doc()
    writer.clientID = client
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc))
    for (let edit = 0; edit < 12; edit++) randomEdit(writer, random, newId)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer))
  }
  return Y.encodeStateAsUpdate(doc)
}
