import { join } from 'node:path'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import { expect, test } from 'vitest'
import { freePort, ready, spawnServer } from '../integration/support/server-process.ts'
import { sightline } from '../integration/support/sightline-cli.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { Crew } from './support/crew.ts'
import { nothing } from './support/vouched.ts'

const seed = seedOfRun(process.env['SEED'])
const allWell = { code: 0, output: '1 blueprints checked, 0 problems\n' }

test(`backup at 500 edits a second, then the server is killed and the backup restored: it holds what was known before it began, doctor finds nothing, and the board goes on from it (T-07, T-09), seed ${seed}`, async () => {
  const env = {
    PORT: await freePort(),
    DATA_DIR: makeFolder(),
    COMPACT_ROWS: '20',
    INBOUND_FRAMES_PER_S: '10000',
  }
  const server = spawnServer(env)
  await ready(server)
  const crew = await Crew.start({
    address: server.address,
    databaseFile: join(env.DATA_DIR, 'sightline.db'),
    writers: 4,
    editsPerS: 500,
    random: seededRandom(seed),
  })
  const backup = join(makeFolder(), 'backup.db')
  await crew.writes()
  expect(crew.missing()).toEqual(nothing)
  const before = crew.vouched.copy()
  const editsBefore = crew.writing.edits
  expect(await sightline(env.DATA_DIR, 'backup', backup)).toEqual(allWell)
  expect(crew.writing.edits).toBeGreaterThan(editsBefore)
  expect(before.missingFrom(readStoredDocument(backup, crew.blueprintId))).toEqual(nothing)
  server.signal('SIGKILL')
  await server.exited()
  crew.leave()

  expect((await sightline(env.DATA_DIR, 'restore', backup)).code).toBe(0)
  expect(await sightline(env.DATA_DIR, 'doctor')).toEqual(allWell)
  await ready(spawnServer(env))
  const client = await StockClient.connect(crew.ana, crew.blueprintId)
  expect(before.missingFrom(client.doc)).toEqual(nothing)
  client.setTitle('Goes on')
  await client.fence()
  expect(await sightline(env.DATA_DIR, 'doctor')).toEqual(allWell)
})
