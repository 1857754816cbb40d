import { createUndoManager } from '@sightline/blueprint'
import { randomEdit, seededRandom, seedOfRun, sequentialIds, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ClientOwner, StoredDocument } from '../../storage/update-log.ts'
import { RoomDocument } from '../room-document.ts'
import { portrayed } from './same-document.fixture.ts'

const seed = seedOfRun(process.env['SEED'])
const HONEST = Number(process.env['HONEST'] ?? 1_200)
const turnsAWorkshop = 300

test(
  `guard: ${HONEST} turns of honest people, online and off, with undo, formats and resyncs, none is refused and all see the same in the end (seed ${seed})`,
  { timeout: 600_000 },
  () => {
    for (let turns = 0; turns < HONEST; turns += turnsAWorkshop) {
      const workshop = new Workshop(seededRandom(seed + turns), `SEED=${seed + turns}`)
      for (let turn = 0; turn < turnsAWorkshop; turn++) workshop.turn()
      workshop.end()
    }
  },
)

const LOCAL = Symbol('local')

/** What somebody has on the way to the server, and the server on the way to them. */
class Person {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly undo: Y.UndoManager
  readonly newId: () => string
  sent: Uint8Array[] = []
  received: Uint8Array[] = []

  constructor(name: string, clientId: number) {
    this.name = name
    this.doc.clientID = clientId
    this.newId = sequentialIds(name)
    this.undo = createUndoManager(this.doc, LOCAL)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.sent.push(update)
    })
  }

  hear(count: number): void {
    for (const update of this.received.splice(0, count)) Y.applyUpdate(this.doc, update, 'server')
  }
}

class Workshop {
  readonly #random: SeededRandom
  readonly #label: string
  readonly #people = ['ana', 'bo', 'cleo', 'dan'].map((name, index) => new Person(name, 900 - index * 100))
  readonly #rows: Uint8Array[] = []
  readonly #owners: ClientOwner[] = []
  #server: RoomDocument

  constructor(random: SeededRandom, label: string) {
    this.#random = random
    this.#label = label
    this.#server = new RoomDocument(this.#stored())
  }

  turn(): void {
    const random = this.#random
    const person = random.pick(this.#people)
    if (person === undefined) return
    const chance = random.next()
    if (chance < 0.45) person.doc.transact(() => randomEdit(person.doc, random, person.newId), LOCAL)
    else if (chance < 0.6) person.doc.transact(() => editRichText(person.doc, random), LOCAL)
    else if (chance < 0.66) person.undo.undo()
    else if (chance < 0.69) person.undo.redo()
    else if (chance < 0.84) person.hear(1 + random.whole(8))
    else this.#send(person)
    if (random.next() < 0.01) this.#server = new RoomDocument(this.#stored())
  }

  /** Everybody is online again and everything arrives. */
  end(): void {
    for (const person of this.#people) this.#deliver(person, person.sent.splice(0))
    for (const person of this.#people) person.hear(Infinity)
    const seen = portrayed(this.#server.doc)
    for (const { doc, name } of this.#people) expect(portrayed(doc), `${this.#label}, ${name}`).toEqual(seen)
    expect(portrayed(new RoomDocument(this.#stored()).doc), this.#label).toEqual(seen)
  }

  #stored(): StoredDocument {
    return {
      epoch: 1,
      schemaVersion: 1,
      seq: 0,
      snapshot: undefined,
      updates: this.#rows,
      owners: this.#owners,
      damage: 'none',
    }
  }

  /** What has gathered goes one by one, merged, or as the difference or the whole that a reconnect sends. */
  #send(person: Person): void {
    const { doc } = person
    const sent = person.sent.splice(0)
    if (sent.length === 0) return
    const way = this.#random.whole(5)
    if (way === 0) return this.#deliver(person, [Y.mergeUpdates(sent)])
    if (way === 1) return this.#deliver(person, [Y.encodeStateAsUpdate(doc, this.#server.stateVector())])
    if (way === 2) return this.#deliver(person, [Y.encodeStateAsUpdate(doc)])
    this.#deliver(person, sent)
  }

  #deliver(person: Person, updates: readonly Uint8Array[]): void {
    const applied = this.#server.batch(() => {
      for (const update of updates) {
        const verdict = this.#server.inspect(person.name, update)
        expect(verdict, `${this.#label}, ${person.name}, ${JSON.stringify(verdict)}`).toMatchObject({
          ok: true,
        })
        if (verdict.ok) expect(this.#server.applyUpdate(person.name, verdict)).toBeUndefined()
      }
    })
    if (applied === undefined) return
    this.#rows.push(applied.bytes)
    this.#owners.push(...applied.owners)
    for (const other of this.#people) other.received.push(applied.bytes)
  }
}

/** As an editor of rich text does it: inserts and deletes anywhere, formats ranges, breaks lines with a format. */
function editRichText(doc: Y.Doc, random: SeededRandom): void {
  const card = random.pick([...doc.getMap<Y.Map<unknown>>('cards').values()])
  const notes = card?.get('notes')
  if (!(notes instanceof Y.Text)) return
  const at = random.whole(notes.length + 1)
  const length = random.whole(notes.length - at + 1)
  const chance = random.next()
  if (chance < 0.5)
    notes.insert(at, random.pick(['word ', 'ñ', '\n', 'x']) ?? 'x', random.next() < 0.2 ? { bold: true } : {})
  else if (chance < 0.7) notes.delete(at, Math.min(length, 5))
  else notes.format(at, length, random.next() < 0.5 ? { bold: true } : { bold: null, list: 'bullet' })
}
