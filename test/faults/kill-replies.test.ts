import { join } from 'node:path'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { freePort, ready, spawnServer } from '../integration/support/server-process.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

const kills = Number(process.env['KILLS'] ?? 2)
const seed = seedOfRun(process.env['SEED'])
const people = 4

/** One blueprint as its maker knows it from replies; what is still under way may have happened or not. */
interface Known {
  readonly id: string
  title: string
  asked: string | undefined
  isBinned: boolean
}

/** Makes blueprints, renames them and puts some into the bin, until the server does not answer any more. */
async function work(person: TestPerson, known: Known[]): Promise<void> {
  for (;;) {
    const blueprint: Known = {
      id: await person.createBlueprint('New'),
      title: 'New',
      asked: undefined,
      isBinned: false,
    }
    known.push(blueprint)
    for (const title of ['First', 'Second']) {
      blueprint.asked = title
      await person.expect(200, 'PATCH', `/api/blueprints/${blueprint.id}`, { body: { title } })
      blueprint.title = title
    }
    if (known.length % 3 > 0) continue
    await person.expect(204, 'DELETE', `/api/blueprints/${blueprint.id}`)
    blueprint.isBinned = true
  }
}

/** As `fetch` says it. */
function ignoreLostConnection(error: unknown): void {
  if (!(error instanceof TypeError)) throw error
}

/** What was replied and is not so in the file. */
function broken(file: string, known: readonly Known[]): readonly Known[] {
  const db = new Database(file, { readonly: true })
  const find = db.prepare<[string], { deleted_at: number | null }>(
    'SELECT deleted_at FROM blueprint WHERE id = ?',
  )
  const wrong = known.filter(({ id, title, asked, isBinned }) => {
    const row = find.get(id)
    if (row === undefined || (isBinned && row.deleted_at === null)) return true
    const stored = readStoredDocument(file, id).getMap('meta').get('title')
    return stored !== title && stored !== asked
  })
  db.close()
  return wrong
}

test(
  `SIGKILL at random moments under people who make, rename and delete blueprints: whatever was replied is so in the file (P8, T-09), seed ${seed}`,
  { timeout: 60_000 + kills * 30_000 },
  async ({ annotate }) => {
    const random = seededRandom(seed)
    const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
    const known: Known[] = []
    let server = spawnServer(env)
    await ready(server)
    const guests = await Promise.all(Array.from({ length: people }, () => TestPerson.guest(server.address)))
    for (let kill = 0; kill < kills; kill++) {
      const before = known.length
      const working = guests.map((guest) => work(guest, known).catch(ignoreLostConnection))
      await until('they have made some', () => known.length > before + people)
      await new Promise((resolve) => setTimeout(resolve, random.whole(200)))
      server.signal('SIGKILL')
      await server.exited()
      await Promise.all(working)
      expect(broken(join(env.DATA_DIR, 'sightline.db'), known)).toEqual([])
      server = spawnServer(env)
      await ready(server)
    }
    await annotate(`${kills} kills, ${known.length} blueprints`)
    expect(await Promise.all(guests.map((guest) => guest.id()))).toHaveLength(people)
  },
)
