import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededRandom, seedOfRun, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import { freePort, ready, SERVE, spawnServer } from '../integration/support/server-process.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { Crew } from './support/crew.ts'
import { nothing, type Missing } from './support/vouched.ts'

/** KILLS=100 for the full count at each rate; SEED to run one again. */
const kills = Number(process.env['KILLS'] ?? 2)
const seed = seedOfRun(process.env['SEED'])
const timeoutMs = 60_000 + kills * 30_000
const PUBLISHES_BEFORE_COMMIT = fileURLToPath(new URL('servers/publishes-before-commit.ts', import.meta.url))

interface Situation {
  readonly editsPerS: number
  readonly writers: number
  readonly kills: number
  /** Between two edits that are so far apart the room compacts and gives its document back. */
  readonly documentIdleMs?: number
  /** The program that runs as the server. */
  readonly script: string
}

interface Outcome {
  readonly crew: Crew
  /** For each kill what was published or fenced and is not in the file. */
  readonly missing: readonly Missing[]
}

async function killAgainAndAgain({
  kills,
  documentIdleMs = 10_000,
  script,
  ...pace
}: Situation): Promise<Outcome> {
  const random = seededRandom(seed)
  const env = {
    PORT: await freePort(),
    DATA_DIR: makeFolder(),
    COMPACT_ROWS: '40',
    DOCUMENT_IDLE_MS: String(documentIdleMs),
    INBOUND_FRAMES_PER_S: '10000',
  }
  let server = spawnServer(env, script)
  await ready(server)
  const { address } = server
  const databaseFile = join(env.DATA_DIR, 'sightline.db')
  const crew = await Crew.start({ address, databaseFile, random, ...pace })
  const missing: Missing[] = []
  for (let kill = 0; kill < kills; kill++) {
    await crew.writes()
    await aMoment(random)
    server.signal('SIGKILL')
    await server.exited()
    crew.leave()
    missing.push(crew.missing())
    server = spawnServer(env, script)
    await ready(server)
    crew.comeBack()
  }
  return { crew, missing }
}

async function aMoment(random: SeededRandom): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50 + random.whole(400)))
}

test.for([
  { editsPerS: 20, writers: 3, documentIdleMs: 5 },
  { editsPerS: 200, writers: 3 },
  { editsPerS: 2000, writers: 6 },
])(
  `SIGKILL at random moments, $writers stock clients set, delete and type $editsPerS times a second: the file holds every edit that was published or fenced, before anybody reconnects (T-09, T-23), seed ${seed}`,
  { timeout: timeoutMs },
  async (rate, { annotate }) => {
    const { crew, missing } = await killAgainAndAgain({ ...rate, kills, script: SERVE })
    await annotate(`${kills} kills at ${crew.writing.editsPerS} edits/s, ${crew.vouched.size} vouched for`)
    expect(missing).toEqual(missing.map(() => nothing))
    await crew.converge()
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
