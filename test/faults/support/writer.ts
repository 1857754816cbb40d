import type { SeededRandom } from '@sightline/testkit'
import * as Y from 'yjs'
import { StockClient } from '../../integration/support/stock-client.ts'
import type { TestPerson } from '../../integration/support/test-person.ts'
import type { Vouched } from './vouched.ts'

const keys = 200
const mostCharacters = 400

interface Unanswered {
  readonly fence: number
  readonly updates: readonly Uint8Array[]
}

/** A stock client that sets, deletes and types, and tells what it has seen and what its fences stand for. */
export class Writer {
  readonly client: StockClient
  readonly #name: string
  readonly #vouched: Vouched
  readonly #random: SeededRandom
  /** Its own updates since the last fence. */
  #unfenced: Uint8Array[] = []
  #unanswered: Unanswered[] = []

  constructor(person: TestPerson, blueprintId: string, name: string, vouched: Vouched, random: SeededRandom) {
    this.client = new StockClient(person, blueprintId)
    this.#name = name
    this.#vouched = vouched
    this.#random = random
    this.client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this.client.provider) this.#vouched.add(update)
      else this.#unfenced.push(update)
    })
  }

  get isConnected(): boolean {
    return this.client.provider.wsconnected && this.client.provider.synced
  }

  edit(): void {
    const chance = this.#random.next()
    if (chance < 0.6) this.#own().set(this.#someKey(), this.#random.whole(1000))
    else if (chance < 0.75) this.#own().delete(this.#someKey())
    else this.#type()
  }

  /** Asks to be told when all of this is safe. */
  fence(): void {
    if (!this.client.provider.wsconnected || this.#unfenced.length === 0) return
    this.#unanswered.push({ fence: this.client.sendFence(), updates: this.#unfenced })
    this.#unfenced = []
  }

  /** What the fences stand for that have come back by now. */
  takeFences(): void {
    const isAnswered = ({ fence }: Unanswered): boolean => fence <= this.client.fenced
    for (const { updates } of this.#unanswered.filter(isAnswered)) {
      for (const update of updates) this.#vouched.add(update)
    }
    this.#unanswered = this.#unanswered.filter((waiting) => !isAnswered(waiting))
  }

  /** Gives the connection up, with whatever it has not read. */
  leave(): void {
    this.client.provider.disconnect()
    this.takeFences()
  }

  comeBack(): void {
    this.client.provider.connect()
  }

  /** An entry that this writer alone writes to. */
  #own(): Y.Map<unknown> {
    const channels = this.client.doc.getMap('channels')
    const own = channels.get(this.#name)
    return own instanceof Y.Map ? own : channels.set(this.#name, new Y.Map([['name', this.#name]]))
  }

  #someKey(): string {
    return `k${this.#random.whole(keys)}`
  }

  /** In a text that all of them write to; now and then the older half is deleted, whoever wrote it. */
  #type(): void {
    const cards = this.client.doc.getMap('cards')
    const [first] = [...cards.keys()].sort()
    const card = first === undefined ? undefined : cards.get(first)
    const notes = card instanceof Y.Map ? card.get('notes') : undefined
    if (!(notes instanceof Y.Text)) throw new Error('the starter has no card with notes')
    if (notes.length > mostCharacters) notes.delete(0, Math.floor(notes.length / 2))
    else notes.insert(notes.length, `${this.#name} ${this.#random.whole(1000)} `)
  }
}
