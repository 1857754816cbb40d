import { seededRandom, seedOfRun, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { AppendWatch } from '../integration/support/append-watch.ts'
import { DocClient } from '../integration/support/doc-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

/** RACES=200 for the full count; SEED to run one again. */
const rounds = Number(process.env['RACES'] ?? 10)
const seed = seedOfRun(process.env['SEED'])
const crowd = 50

test(
  `a cold room: 50 join in one tick while others come and go and it is being unloaded, there is one room and all converge (T-04, T-34), seed ${seed}`,
  async () => {
    const random = seededRandom(seed)
    const watch = new AppendWatch(() => turns(random.whole(3)))
    const server = await startTestServer({
      wrapStorage: watch.wrap,
      env: {
        ROOM_IDLE_MS: '1',
        DOCUMENT_IDLE_MS: '1',
        COMPACT_ROWS: '30',
        // Those who have just left may still be counted.
        ROOM_CONNECTIONS: '1000',
        PERSON_CONNECTIONS: '1000',
      },
    })
    const ana = await TestPerson.account(server.address)
    const id = await ana.createBlueprint()
    for (let round = 0; round < rounds; round++) {
      await comeAndGo(random, () => new DocClient(ana, id))
      const clients = Array.from({ length: crowd }, () => new DocClient(ana, id))
      // They are let in one after the other, each after two questions to the database.
      await until(
        'everybody is in, or out',
        () => clients.every(({ synced, closeCode }) => synced || closeCode !== undefined),
        120_000,
      )
      expect(clients.filter(({ synced }) => !synced).map(({ closeCode }) => closeCode)).toEqual([])
      for (const [slot, client] of clients.entries()) name(client.doc, slot, `round ${round}`)
      await Promise.all(clients.map((client) => client.fence()))
      const stored = JSON.stringify(names(readStoredDocument(server.databaseFile, id)))
      await until('all have what is stored', () =>
        clients.every(({ doc }) => JSON.stringify(names(doc)) === stored),
      )
      expect(JSON.parse(stored)).toMatchObject(everybodyOf(round))
      expect(clients.filter(({ closeCode }) => closeCode !== undefined)).toEqual([])
      for (const client of clients) client.stop()
    }
    expect([watch.mostAtOnce, watch.refused]).toEqual([1, 0])
    expect(server.logLines.filter((line) => line.includes('room failed'))).toEqual([])
  },
  180_000 + rounds * 10_000,
)

/** A few at a time, so that the room is often empty, and over when the next one asks for it. */
async function comeAndGo(random: SeededRandom, join: () => DocClient): Promise<void> {
  const here: DocClient[] = []
  for (let step = 0; step < 24; step++) {
    if (random.next() < 0.5 || here.length === 0) here.push(join())
    else here.splice(random.whole(here.length), 1)[0]?.stop()
    await turns(random.whole(12))
  }
  for (const client of here) client.stop()
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve))
}

function name(doc: Y.Doc, slot: number, text: string): void {
  const channels = doc.getMap('channels')
  const channel = channels.get(`c${slot}`)
  if (channel instanceof Y.Map) channel.set('name', text)
  else channels.set(`c${slot}`, new Y.Map([['name', text]]))
}

/** In the order of their ids. */
function names(doc: Y.Doc): Readonly<Record<string, unknown>> {
  const channels: [string, unknown][] = Object.entries(doc.getMap('channels').toJSON())
  return Object.fromEntries(
    channels
      .map(([id, channel]) => [id, Reflect.get(Object(channel), 'name')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function everybodyOf(round: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: crowd }, (_, slot) => [`c${slot}`, `round ${round}`]))
}
