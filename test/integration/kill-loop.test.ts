import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { freePort, ready, spawnServer } from './support/server-process.ts'
import { StockClient } from './support/stock-client.ts'
import { readStoredDocument } from './support/stored-document.ts'
import { TestPerson } from './support/test-person.ts'
import { makeFolder } from './support/test-server.ts'
import { until } from './support/until.ts'

/** KILLS=200 for the full count; SEED to run one again. */
const kills = Number(process.env['KILLS'] ?? 5)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** Numbers from 0 to 1 that depend on the seed alone. */
function seeded(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Everything that some client knows to be true: seen on a peer, or fenced by its writer. */
class Ledger {
  readonly #seen = new Map<string, Set<string>>()

  /** Which writes of a client its fence, or its arrival at the other one, vouches for. */
  add(writer: string, key: string): void {
    const keys = this.#seen.get(writer) ?? new Set()
    this.#seen.set(writer, keys.add(key))
  }

  missingFrom(doc: Y.Doc): string[] {
    const missing: string[] = []
    for (const [writer, keys] of this.#seen) {
      const entity = doc.getMap('channels').get(writer)
      for (const key of keys)
        if (!(entity instanceof Y.Map) || !entity.has(key)) missing.push(`${writer} ${key}`)
    }
    return missing
  }
}

test(
  `SIGKILL at random moments: the file holds every edit that was fenced or seen, before anybody reconnects (T-09, T-23), seed ${seed}`,
  async () => {
    const random = seeded(seed)
    const env = { PORT: await freePort(), DATA_DIR: makeFolder(), COMPACT_ROWS: '40' }
    const file = join(env.DATA_DIR, 'sightline.db')
    let server = spawnServer(env)
    await ready(server)
    const ana = await TestPerson.account(server.address)
    const id = await ana.createBlueprint()
    const gus = await ana.invite(id, 'editor')
    const clients = [new StockClient(ana, id), new StockClient(gus, id)] as const
    const ledger = new Ledger()
    const deleted = new Set<string>()
    const running = { now: true }
    onTestFinished(() => void (running.now = false))
    for (const [index, client] of clients.entries()) {
      await until('synced', () => client.provider.synced)
      client.doc.getMap('channels').set(`w${index}`, new Y.Map([['name', `writer ${index}`]]))
      watch(client, `w${1 - index}`, ledger)
    }

    let edits = 0
    const writing = clients.map(async (client, index) => {
      const writer = `w${index}`
      while (running.now) {
        const entity = client.doc.getMap('channels').get(writer)
        const key = `e${edits++}`
        if (entity instanceof Y.Map && client.provider.wsconnected) {
          entity.set(key, true)
          if (edits % 7 === 0) deleteOldest(entity, writer, client, deleted)
          const number = client.sendFence()
          void until(
            'fenced',
            () => client.fenced >= number || !running.now || !client.provider.wsconnected,
          ).then(
            () => {
              if (client.fenced >= number) ledger.add(writer, key)
            },
            () => undefined,
          )
        }
        await new Promise((resolve) => setTimeout(resolve, random() * 4))
      }
    })

    for (let kill = 0; kill < kills; kill++) {
      await until('both are connected', () => clients.every((client) => client.provider.synced))
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 400))
      server.signal('SIGKILL')
      await server.exited()
      for (const client of clients) client.provider.disconnect()
      const stored = readStoredDocument(file, id)
      expect(ledger.missingFrom(stored).filter((entry) => !deleted.has(entry))).toEqual([])
      server = spawnServer(env)
      await ready(server)
      for (const client of clients) client.provider.connect()
    }

    running.now = false
    await Promise.all(writing)
    await until('both are connected', () => clients.every((client) => client.provider.synced))
    for (const client of clients) await client.fence()
    const [first, second] = clients
    await until('they converge', () => content(first.doc) === content(second.doc))
    expect(content(readStoredDocument(file, id))).toBe(content(first.doc))
    expect(edits).toBeGreaterThan(kills * 10)
  },
  60_000 + kills * 10_000,
)

/** What the other one wrote counts from the moment in which it is seen here. */
function watch(client: StockClient, writer: string, ledger: Ledger): void {
  client.doc.getMap('channels').observeDeep((events) => {
    for (const event of events) {
      if (event.path[0] !== writer) continue
      event.changes.keys.forEach((change, key) => {
        if (change.action === 'add') ledger.add(writer, key)
      })
    }
  })
}

function deleteOldest(
  entity: Y.Map<unknown>,
  writer: string,
  client: StockClient,
  deleted: Set<string>,
): void {
  const oldest = [...entity.keys()].find((key) => key.startsWith('e'))
  if (oldest === undefined) return
  deleted.add(`${writer} ${oldest}`)
  client.doc.transact(() => entity.delete(oldest))
}

/** Without the order of the keys, which is each replica's own. */
function content(doc: Y.Doc): string {
  const channels = [...doc.getMap('channels')].map(([id, entity]) => [
    id,
    entity instanceof Y.Map ? [...entity.entries()].sort(([a], [b]) => (a < b ? -1 : 1)) : undefined,
  ])
  return JSON.stringify(channels.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

test('SIGKILL right after a fenced deletion: it stays deleted (T-23)', async () => {
  const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
  const server = spawnServer(env)
  await ready(server)
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  const before = client.doc.getMap('lanes').size
  const [first] = client.doc.getMap('lanes').keys()
  client.doc.getMap('lanes').delete(String(first))
  await client.fence()
  server.signal('SIGKILL')
  await server.exited()
  client.stop()
  const stored = readStoredDocument(join(env.DATA_DIR, 'sightline.db'), id)
  expect(before).toBeGreaterThan(0)
  expect(stored.getMap('lanes').size).toBe(before - 1)
})

test('SIGTERM in the middle of edits: what was received is answered and stored, sockets close with 1012, exit 0 (T-13)', async () => {
  const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
  const server = spawnServer(env)
  await ready(server)
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  for (let edit = 0; edit < 200; edit++) client.doc.getMap('meta').set('description', `edit ${edit}`)
  const number = client.sendFence()
  await until('the first edits arrived', () => client.fenced >= number)
  client.doc.getMap('meta').set('description', 'the last')
  const last = client.sendFence()
  server.signal('SIGTERM')
  expect(await server.exited()).toBe(0)
  client.stop()
  expect(client.closeCodes).toContain(1012)
  const stored = readStoredDocument(join(env.DATA_DIR, 'sightline.db'), id).getMap('meta').get('description')
  expect(client.fenced >= last ? stored : 'the last').toBe('the last')
  expect(server.errors()).toBe('')
})
