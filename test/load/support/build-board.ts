import type { Room, RunningSystem } from '../systems/system.ts'
import { rangesOf } from './broadcast-reader.ts'
import { EditWriter, starterBoard } from './edit-writer.ts'
import { LoadClient } from './load-client.ts'
import { until } from './wait.ts'

const writers = 10
const firstClientId = 2000
/** So many clocks may be under way. */
const windowClocks = 500

/** The clocks up to which every writer has written, by client id. */
export type Clocks = ReadonlyMap<number, number>

interface Edit {
  readonly writer: number
  readonly update: Uint8Array
  /** The clock of its writer after it. */
  readonly clock: number
}

/** How a board comes to be: the updates of ten people who first add cards, each one an edit, and then edit them. */
export class BoardHistory {
  readonly clocks: Clocks
  readonly #edits: readonly Edit[]

  constructor(cards: number, edits: number) {
    const all = Array.from({ length: writers }, (_, index) => new Author(index, cards / writers))
    this.#edits = Array.from({ length: edits }, (_, index) => all[index % writers]?.next()).filter(
      (edit) => edit !== undefined,
    )
    this.clocks = new Map(this.#edits.map(({ writer, clock }) => [firstClientId + writer, clock]))
  }

  /** Lets it happen again in a room, every edit a frame of its own, until somebody else has seen all of it. */
  async replay({ address }: RunningSystem, room: Room): Promise<void> {
    const progress = new Progress(this.clocks)
    const observer = await LoadClient.connect({
      address,
      room,
      person: writers,
      onUpdate: (update) => progress.take(update),
    })
    const clients = await Promise.all(
      Array.from({ length: writers }, (_, person) => LoadClient.connect({ address, room, person })),
    )
    if (room.isEmpty) observer.send(observer.frame(starterBoard()))
    let sentClocks = 0
    const sent = new Map<number, number>()
    for (const { writer, update, clock } of this.#edits) {
      const client = clients[writer]
      client?.send(client.frame(update))
      sentClocks += clock - (sent.get(writer) ?? 0)
      sent.set(writer, clock)
      if (sentClocks - progress.clocks > windowClocks) {
        await until('edits arrive', () => sentClocks - progress.clocks < windowClocks / 2)
      }
    }
    await until('all has arrived', () => progress.isComplete)
    for (const client of [observer, ...clients]) client.end()
  }
}

/** How many people a room for this has to have: the writers, and one who looks. */
export const boardPeople = writers + 1

/** One of the ten: as many cards as it has, then edits of them. */
class Author {
  readonly #index: number
  readonly #cards: readonly string[]
  readonly #writer: EditWriter
  #made = 0

  constructor(index: number, cards: number) {
    this.#index = index
    this.#cards = Array.from({ length: cards }, (_, card) => `card-${index}-${card}`)
    this.#writer = new EditWriter(firstClientId + index, this.#cards)
  }

  next(): Edit {
    const card = this.#cards[this.#made++]
    const update = card === undefined ? this.#writer.next() : this.#writer.createCard(card)
    return { writer: this.#index, update, clock: this.#writer.clock }
  }
}

/** How much of what is expected has come. */
export class Progress {
  readonly #expected: Clocks
  readonly #seen = new Map<number, number>()
  /** The sum over all writers. */
  clocks = 0

  constructor(expected: Clocks) {
    this.#expected = expected
  }

  get isComplete(): boolean {
    return [...this.#expected].every(([clientId, clock]) => (this.#seen.get(clientId) ?? 0) >= clock)
  }

  take(update: Uint8Array): void {
    for (const { clientId, end } of rangesOf(update)) {
      const before = this.#seen.get(clientId) ?? 0
      if (!this.#expected.has(clientId) || end <= before) continue
      this.#seen.set(clientId, end)
      this.clocks += end - before
    }
  }
}
