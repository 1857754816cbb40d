import type { Room, RunningSystem } from '../systems/system.ts'
import { BroadcastReader } from './broadcast-reader.ts'
import { boardClientId, boardWith, cardIds, EditWriter } from './edit-writer.ts'
import { Latencies } from './latencies.ts'
import { LoadClient } from './load-client.ts'
import { sleep, until } from './wait.ts'

const cards = 60
const firstClientId = 1000

export interface Load {
  readonly editsPerS: number
  readonly seconds: number
  /** What is sent before this is not counted. */
  readonly warmUpSeconds: number
  /** How long to wait for the last ones. */
  readonly patienceSeconds: number
}

export interface LoadResult {
  /** All that arrived, the warm-up's too. */
  readonly delivered: number
  /** Of one edit to one other client, a second. */
  readonly deliveredPerS: number
  /** How many were sent in the counted time, times the clients that should get each. */
  readonly offeredPerS: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/**
 * A room in which every client edits its own cards and gets everyone's edits. An edit is known by its writer's
 * client id and its clock, whatever frame it comes in, and counted once for each of the others that got it.
 */
export class LoadRoom {
  readonly #clients: LoadClient[] = []
  readonly #writers: EditWriter[]
  readonly #reader = new BroadcastReader()
  /** By writer, then by clock: when it was sent. */
  readonly #sentAt: number[][]
  /** By receiver and writer: the clock up to which it has everything. */
  readonly #seen: Float64Array[]
  readonly #haveBoard = new Set<LoadClient>()
  #prepared: Prepared[] = []
  #nextPerson = 0
  #latencies = new Latencies()
  #countsFrom = Number.POSITIVE_INFINITY
  #countsUntil = Number.POSITIVE_INFINITY
  #deliveredInTime = 0
  #delivered = 0
  #missing = 0

  private constructor(people: number) {
    const ids = cardIds(cards)
    const board = boardWith(ids)
    const share = (person: number): readonly string[] => {
      const own = ids.filter((_, index) => index % people === person)
      return own.length > 0 ? own : [ids[person % ids.length] ?? '']
    }
    this.#writers = Array.from(
      { length: people },
      (_, person) => new EditWriter(firstClientId + person, share(person), board),
    )
    this.#sentAt = this.#writers.map(() => [])
    this.#seen = this.#writers.map(() => new Float64Array(people))
  }

  static async open(system: RunningSystem, people: number): Promise<LoadRoom> {
    const load = new LoadRoom(people)
    const room = await system.makeRoom(people)
    for (let person = 0; person < people; person++) load.#clients.push(await load.#join(system, room, person))
    await load.#fill()
    return load
  }

  /** Sends at that rate, evenly over the clients, and waits for what is on its way, but not for ever. */
  async run({ editsPerS, seconds, warmUpSeconds, patienceSeconds }: Load): Promise<LoadResult> {
    const total = Math.round(editsPerS * (seconds + warmUpSeconds))
    this.#prepare(total)
    this.#latencies = new Latencies()
    this.#deliveredInTime = 0
    this.#delivered = 0
    const begin = performance.now()
    this.#countsFrom = begin + warmUpSeconds * 1000
    this.#countsUntil = this.#countsFrom + seconds * 1000
    let next = 0
    let counted = 0
    while (next < total) {
      const now = performance.now()
      if (now > this.#countsUntil) break
      const due = Math.min(total, Math.ceil(((now - begin) / 1000) * editsPerS))
      for (; next < due; next++) if (this.#sendOne(this.#prepared[next])) counted++
      await sleep(1)
    }
    this.#prepared = this.#prepared.slice(next)
    await this.#arrival(patienceSeconds)
    this.#assertAllAreThere()
    const offered = counted * (this.#clients.length - 1)
    return {
      delivered: this.#delivered,
      deliveredPerS: this.#deliveredInTime / seconds,
      offeredPerS: offered / seconds,
      p50Ms: this.#latencies.percentileMs(0.5, offered),
      p99Ms: this.#latencies.percentileMs(0.99, offered),
    }
  }

  close(): void {
    for (const client of this.#clients) client.end()
  }

  /** Before the clock runs; what an earlier load could not send any more comes first, since nothing may be left out. */
  #prepare(total: number): void {
    while (this.#prepared.length < total) {
      const person = this.#nextPerson
      this.#nextPerson = (person + 1) % this.#writers.length
      const writer = this.#writers[person]
      const client = this.#clients[person]
      if (writer === undefined || client === undefined) throw new Error('nobody to write')
      this.#prepared.push({ person, client, clock: writer.clock, frame: client.frame(writer.next()) })
    }
  }

  /** Somebody who was sent away would make the others look quick. */
  #assertAllAreThere(): void {
    for (const { closeCode } of this.#clients) {
      if (closeCode !== undefined) throw new Error(`a client was closed with ${closeCode}`)
    }
  }

  #sendOne(edit: Prepared | undefined): boolean {
    if (edit === undefined) return false
    const now = performance.now()
    const sentAt = this.#sentAt[edit.person]
    if (sentAt !== undefined) sentAt[edit.clock] = now
    this.#missing += this.#clients.length - 1
    edit.client.send(edit.frame)
    return now >= this.#countsFrom && now < this.#countsUntil
  }

  #receive(update: Uint8Array, client: LoadClient): void {
    const now = performance.now()
    const seen = this.#seen[client.person]
    if (seen === undefined) return
    for (const { clientId, start, end } of this.#reader.read(update, client)) {
      if (clientId === boardClientId && client.person !== 0) this.#haveBoard.add(client)
      const writer = clientId - firstClientId
      const sentAt = this.#sentAt[writer]
      if (sentAt === undefined || writer === client.person) continue
      const from = Math.max(start, seen[writer] ?? 0)
      seen[writer] = Math.max(end, from)
      for (let clock = from; clock < end; clock++) this.#count(sentAt[clock], now)
    }
  }

  #count(sentAt: number | undefined, now: number): void {
    if (sentAt === undefined) return
    this.#missing--
    this.#delivered++
    if (now >= this.#countsFrom && now < this.#countsUntil) this.#deliveredInTime++
    if (sentAt >= this.#countsFrom && sentAt < this.#countsUntil) this.#latencies.add(now - sentAt)
  }

  async #arrival(patienceSeconds: number): Promise<void> {
    const end = performance.now() + patienceSeconds * 1000
    while (this.#missing > 0 && performance.now() < end) await sleep(2)
  }

  /** One of them brings the board; nothing counts before the others have it. */
  async #fill(): Promise<void> {
    const [first] = this.#clients
    first?.send(first.frame(boardWith(cardIds(cards))))
    await until('everybody has the board', () => this.#haveBoard.size >= this.#clients.length - 1)
  }

  #join({ address }: RunningSystem, room: Room, person: number): Promise<LoadClient> {
    return LoadClient.connect({
      address,
      room,
      person,
      onUpdate: (update, client) => this.#receive(update, client),
    })
  }
}

interface Prepared {
  readonly person: number
  readonly client: LoadClient
  readonly clock: number
  readonly frame: Uint8Array
}
