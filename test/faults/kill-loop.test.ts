import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededRandom, seedOfRun, type SeededRandom } from '@sightline/testkit'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { freePort, ready, SERVE, spawnServer } from '../integration/support/server-process.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'
import { Vouched, type Missing } from './support/vouched.ts'
import { writeAtRate } from './support/write-at-rate.ts'
import { Writer } from './support/writer.ts'

/** KILLS=100 for the full count at each rate; SEED to run one again. */
const kills = Number(process.env['KILLS'] ?? 3)
const seed = seedOfRun(process.env['SEED'])
const timeoutMs = 60_000 + kills * 10_000
const PUBLISHES_BEFORE_COMMIT = fileURLToPath(new URL('servers/publishes-before-commit.ts', import.meta.url))
const nothing: Missing = { edits: 0, deletions: 0 }

interface Situation {
  readonly editsPerS: number
  readonly writers: number
  readonly kills: number
  /** The program that runs as the server. */
  readonly script: string
}

interface Outcome {
  /** For each kill what was published or fenced and is not in the file. */
  readonly missing: readonly Missing[]
  readonly writers: readonly Writer[]
  readonly vouched: Vouched
  readonly editsPerS: number
  readonly stored: () => Y.Doc
}

async function killAgainAndAgain(situation: Situation): Promise<Outcome> {
  const random = seededRandom(seed)
  const env = {
    PORT: await freePort(),
    DATA_DIR: makeFolder(),
    COMPACT_ROWS: '40',
    INBOUND_FRAMES_PER_S: '10000',
  }
  let server = spawnServer(env, situation.script)
  await ready(server)
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Killed', 'supermarket')
  const stored = (): Y.Doc => readStoredDocument(join(env.DATA_DIR, 'sightline.db'), id)
  const vouched = new Vouched()
  const people = [ana, await ana.invite(id, 'editor')]
  const writers = Array.from({ length: situation.writers }, (_, index) => {
    return new Writer(people[index % 2] ?? ana, id, `w${index}`, vouched, random)
  })
  const writing = writeAtRate(writers, situation.editsPerS)
  onTestFinished(() => writing.stop())
  const missing: Missing[] = []
  for (let kill = 0; kill < situation.kills; kill++) {
    const before = writing.edits
    await until('they write', () => writing.edits > before)
    await aMoment(random)
    server.signal('SIGKILL')
    await server.exited()
    for (const writer of writers) writer.leave()
    missing.push(vouched.missingFrom(stored()))
    server = spawnServer(env, situation.script)
    await ready(server)
    for (const writer of writers) writer.comeBack()
  }
  await writing.stop()
  return { missing, writers, vouched, editsPerS: writing.editsPerS, stored }
}

async function aMoment(random: SeededRandom): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50 + random.whole(400)))
}

test.for([
  { editsPerS: 200, writers: 3 },
  { editsPerS: 2000, writers: 6 },
])(
  `SIGKILL at random moments, $writers stock clients set, delete and type $editsPerS times a second: the file holds every edit that was published or fenced, before anybody reconnects (T-09, T-23), seed ${seed}`,
  { timeout: timeoutMs },
  async (rate, { annotate }) => {
    const { missing, writers, vouched, editsPerS, stored } = await killAgainAndAgain({
      ...rate,
      kills,
      script: SERVE,
    })
    await annotate(`${kills} kills at ${editsPerS} edits/s, ${vouched.size} vouched for`)
    expect(missing).toEqual(missing.map(() => nothing))
    await until('all are back', () => writers.every((writer) => writer.isConnected))
    await Promise.all(writers.map((writer) => writer.client.fence()))
    const [first, ...others] = writers.map((writer) => writer.client.doc)
    await until('they converge', () => others.every((doc) => content(doc) === content(first)))
    expect(content(stored())).toBe(content(first))
  },
)

test(
  `a server that publishes before it commits is killed likewise: the same check sees what is lost, seed ${seed}`,
  { timeout: timeoutMs },
  async ({ annotate }) => {
    const situation = { editsPerS: 2000, writers: 6, kills: 1, script: PUBLISHES_BEFORE_COMMIT }
    const { missing } = await killAgainAndAgain(situation)
    await annotate(`lost: ${JSON.stringify(missing)}`)
    expect(missing[0]?.edits).toBeGreaterThan(0)
  },
)

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
