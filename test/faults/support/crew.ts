import type { SeededRandom } from '@sightline/testkit'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { readStoredDocument } from '../../integration/support/stored-document.ts'
import { TestPerson } from '../../integration/support/test-person.ts'
import { until } from '../../integration/support/until.ts'
import { Vouched, type Missing } from './vouched.ts'
import { writeAtRate, type Writing } from './write-at-rate.ts'
import { Writer } from './writer.ts'

export interface CrewOptions {
  readonly address: string
  readonly databaseFile: string
  readonly writers: number
  /** Of all of them together. */
  readonly editsPerS: number
  readonly random: SeededRandom
}

/** Writers on one blueprint, two people with stock clients, and what they know to be true. */
export class Crew {
  /** Whose blueprint it is. */
  readonly ana: TestPerson
  readonly blueprintId: string
  readonly writers: readonly Writer[]
  readonly writing: Writing
  readonly vouched: Vouched
  readonly #databaseFile: string

  private constructor(options: CrewOptions, ana: TestPerson, gus: TestPerson, blueprintId: string) {
    this.ana = ana
    this.blueprintId = blueprintId
    this.#databaseFile = options.databaseFile
    this.vouched = new Vouched()
    this.writers = Array.from({ length: options.writers }, (_, index) => {
      const person = index % 2 === 0 ? ana : gus
      return new Writer(person, blueprintId, `w${index}`, this.vouched, options.random)
    })
    this.writing = writeAtRate(this.writers, options.editsPerS)
    onTestFinished(() => this.writing.stop())
  }

  static async start(options: CrewOptions): Promise<Crew> {
    const ana = await TestPerson.account(options.address)
    const blueprintId = await ana.createBlueprint('Written together', 'supermarket')
    const gus = await ana.invite(blueprintId, 'editor')
    return new Crew(options, ana, gus, blueprintId)
  }

  /** Everybody is connected and edits arrive. */
  async writes(): Promise<void> {
    const before = this.writing.edits
    await until('they write', () => this.writing.edits > before)
  }

  /** They give their connections up, with whatever they have not read. */
  leave(): void {
    for (const writer of this.writers) writer.leave()
  }

  comeBack(): void {
    for (const writer of this.writers) writer.comeBack()
  }

  /** What the file lacks of what they know to be true. */
  missing(): Missing {
    for (const writer of this.writers) writer.takeFences()
    return this.vouched.missingFrom(this.#stored())
  }

  /** They stop; resolves when all of them, and the file, have the same. */
  async converge(): Promise<void> {
    await this.writing.stop()
    await until('all are back', () => this.writers.every((writer) => writer.isConnected))
    await Promise.all(this.writers.map((writer) => writer.client.fence()))
    const [first, ...others] = this.writers.map((writer) => writer.client.doc)
    await until('they converge', () => others.every((doc) => content(doc) === content(first)))
    if (content(this.#stored()) !== content(first)) throw new Error('the file holds something else')
  }

  #stored(): Y.Doc {
    return readStoredDocument(this.#databaseFile, this.blueprintId)
  }
}

/** Everything that they wrote to, without the order of the keys, which is each replica's own. */
function content(doc: Y.Doc | undefined): string {
  const entries = ['channels', 'cards'].flatMap((name) =>
    [...(doc?.getMap(name) ?? [])].map(([id, entity]) => [
      id,
      entity instanceof Y.Map ? Object.entries(entity.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)) : entity,
    ]),
  )
  return JSON.stringify(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
