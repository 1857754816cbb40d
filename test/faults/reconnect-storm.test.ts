import { join } from 'node:path'
import { CLOSE_CODES } from '@sightline/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, ready, spawnServer } from '../integration/support/server-process.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

/** CLIENTS=500 for the full count. */
const count = Number(process.env['CLIENTS'] ?? 60)
const perBoard = 20

/** What a client may be told while its server is away: that it goes, or nothing any more. */
const GOING: ReadonlySet<number> = new Set([CLOSE_CODES.restart, 1006])

test(
  `${count} clients at one address when their server starts again: all come back with what they wrote meanwhile, and none is turned away (T-31)`,
  async () => {
    raiseListenerLimit()
    const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
    const file = join(env.DATA_DIR, 'sightline.db')
    const first = spawnServer(env)
    await ready(first)
    const boards = await Promise.all(Array.from({ length: count / perBoard }, () => openBoard(first.address)))
    const clients = boards.flatMap((board) => board.clients)
    await until('all are in', () => clients.every(({ provider }) => provider.synced))

    first.signal('SIGTERM')
    expect(await first.exited()).toBe(0)
    await until('all have noticed', () => clients.every(({ closeCodes }) => closeCodes.length > 0))
    for (const [index, client] of clients.entries()) client.doc.getMap('meta').set('title', `client ${index}`)

    const second = spawnServer(env)
    await ready(second)
    await until('all are back', () => clients.every(({ provider }) => provider.synced))
    await Promise.all(clients.map((client) => client.fence()))
    for (const board of boards) {
      const stored = readStoredDocument(file, board.id).getMap('meta').get('title')
      await until('the board converges', () => board.clients.every((client) => client.title() === stored))
      expect(stored).toMatch(/^client \d+$/u)
    }
    expect(clients.flatMap(({ closeCodes }) => closeCodes).filter((code) => !GOING.has(code))).toEqual([])
    expect(second.errors()).toBe('')
  },
  60_000 + count * 500,
)

async function openBoard(address: string) {
  const owner = await TestPerson.guest(address)
  const id = await owner.createBlueprint()
  return { id, clients: Array.from({ length: perBoard }, () => new StockClient(owner, id)) }
}

/** Each client of the stock library listens for the end of the process. */
function raiseListenerLimit(): void {
  const before = process.getMaxListeners()
  process.setMaxListeners(count + before)
  onTestFinished(() => void process.setMaxListeners(before))
}
