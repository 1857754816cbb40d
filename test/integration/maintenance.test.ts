import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fileForm } from './support/http-routes.ts'
import { picture } from './support/pictures.ts'
import { sightline } from './support/sightline-cli.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { makeFolder, startTestServer, type TestServer } from './support/test-server.ts'

/** A server with one blueprint that was edited and compacted a few times. */
async function edited(): Promise<{ server: TestServer; ana: TestPerson; id: string; client: StockClient }> {
  const server = await startTestServer({ env: { COMPACT_ROWS: '3' } })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('First')
  const client = await StockClient.connect(ana, id)
  for (let edit = 0; edit < 12; edit++) {
    client.setTitle(`Edit ${edit}`)
    await client.fence()
  }
  return { server, ana, id, client }
}

/** Gives a blueprint a picture; returns its address. */
async function upload(ana: TestPerson, id: string): Promise<string> {
  const body = fileForm(await picture('png'), 'till.png')
  return String((await ana.expect(201, 'POST', `/api/blueprints/${id}/assets`, { body }))['url'])
}

async function download({ address, cookie }: TestPerson, url: string): Promise<Buffer> {
  const reply = await fetch(`${address}${url}`, { headers: { cookie } })
  expect(reply.status).toBe(200)
  return Buffer.from(await reply.arrayBuffer())
}

function spoil(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

test('doctor: all is well, also beside a running server; it says how much it has checked and ends with 0', async () => {
  const { server } = await edited()
  expect(await sightline(server.dataDir, 'doctor')).toEqual({
    code: 0,
    output: '1 blueprints checked, 0 problems\n',
  })
})

test.each([
  [
    'a snapshot',
    "UPDATE snapshot SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM snapshot)",
    'fails its hash',
  ],
  [
    'an old snapshot',
    "UPDATE snapshot SET bytes = x'00' WHERE seq = (SELECT min(seq) FROM snapshot)",
    'hash',
  ],
  [
    'a row',
    "UPDATE update_log SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM update_log)",
    'of the log is',
  ],
  ['a gap', 'DELETE FROM update_log WHERE seq = (SELECT max(seq) FROM update_log)', 'of the log is missing'],
])('doctor: %s is damaged, it names the blueprint and ends with 1 (T-19)', async (_what, sql, said) => {
  const { server, id } = await edited()
  await server.close()
  spoil(server.databaseFile, sql)
  const { code, output } = await sightline(server.dataDir, 'doctor')
  expect(output).toContain(`blueprint ${id}`)
  expect(output).toContain(said)
  expect(code).toBe(1)
})

test.each([
  ['are not what was stored', "UPDATE asset_content SET bytes = x'00'"],
  ['are missing', 'PRAGMA foreign_keys = OFF; DELETE FROM asset_content'],
])('doctor: the bytes of an image %s, it names blueprint and asset and ends with 1', async (_what, sql) => {
  const { server, ana, id } = await edited()
  const assetId = (await upload(ana, id)).split('/').at(-1)
  expect((await sightline(server.dataDir, 'doctor')).code).toBe(0)
  await server.close()
  spoil(server.databaseFile, sql)
  const { code, output } = await sightline(server.dataDir, 'doctor')
  expect(output).toContain(`blueprint ${id}: the bytes of asset ${assetId} are missing or fail their hash\n`)
  expect(code).toBe(1)
})

test('backup: restored on another machine, images and files are there as they were', async () => {
  const { server, ana, id } = await edited()
  const url = await upload(ana, id)
  const bytes = await download(ana, url)
  const file = join(makeFolder(), 'monday.db')
  expect((await sightline(server.dataDir, 'backup', file)).code).toBe(0)
  const elsewhere = makeFolder()
  expect((await sightline(elsewhere, 'restore', file)).code).toBe(0)
  const again = await startTestServer({ dataDir: elsewhere })
  ana.moveTo(again.address)
  expect((await download(ana, url)).equals(bytes)).toBe(true)
})

test('backup: taken while somebody edits, it holds what was fenced before; restored, clients of the lost history start anew (T-07)', async () => {
  const { server, ana, id, client } = await edited()
  const file = join(makeFolder(), 'monday.db')
  const writing = { now: true }
  const writer = (async () => {
    for (let edit = 0; writing.now; edit++) {
      client.doc.getMap('meta').set('description', `while it is copied ${edit}`)
      await client.fence()
    }
  })()
  const backup = await sightline(server.dataDir, 'backup', file)
  writing.now = false
  await writer
  expect(backup).toEqual({ code: 0, output: '1 blueprints checked, 0 problems\n' })
  client.setTitle('After the backup')
  await client.fence()
  expect(await sightline(server.dataDir, 'restore', file)).toEqual({
    code: 1,
    output: 'A server is using this database; stop it first\n',
  })
  client.stop()
  await server.close()
  expect((await sightline(server.dataDir, 'restore', file)).code).toBe(0)
  expect(readdirSync(server.dataDir).filter((name) => name.includes('.before-'))).toHaveLength(1)

  const again = await startTestServer({ dataDir: server.dataDir })
  ana.moveTo(again.address)
  const { epoch } = await ana.expect(200, 'GET', `/api/blueprints/${id}`)
  expect(epoch).toBe(2)
  const fresh = await StockClient.connect(ana, id)
  expect(fresh.title()).toBe('Edit 11')
  expect((await sightline(again.dataDir, 'doctor')).code).toBe(0)
})

test('backup: the name is taken, nothing is written over it', async () => {
  const { server } = await edited()
  const file = join(makeFolder(), 'taken')
  writeFileSync(file, 'mine')
  expect((await sightline(server.dataDir, 'backup', file)).code).toBe(1)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('restore: the backup is damaged or no database, nothing is changed', async () => {
  const { server } = await edited()
  const folder = makeFolder()
  const file = join(folder, 'spoilt.db')
  await sightline(server.dataDir, 'backup', file)
  await server.close()
  spoil(file, "UPDATE update_log SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM update_log)")
  const before = readFileSync(server.databaseFile)
  const damaged = await sightline(server.dataDir, 'restore', file)
  expect(damaged.output).toContain('The backup is damaged')
  writeFileSync(join(folder, 'text'), 'no database at all, whatever its name may say '.repeat(100))
  expect((await sightline(server.dataDir, 'restore', join(folder, 'text'))).code).toBe(1)
  expect((await sightline(server.dataDir, 'restore', join(folder, 'nowhere'))).output).toContain('no file')
  expect(readFileSync(server.databaseFile).equals(before)).toBe(true)
})

test('restore: the database that was there cannot be read at all, it is kept aside and the backup takes its place', async () => {
  const { server, ana, id } = await edited()
  const file = join(makeFolder(), 'good.db')
  await sightline(server.dataDir, 'backup', file)
  await server.close()
  writeFileSync(server.databaseFile, 'ruined '.repeat(1000))
  expect((await sightline(server.dataDir, 'restore', file)).code).toBe(0)
  const again = await startTestServer({ dataDir: server.dataDir })
  ana.moveTo(again.address)
  const { epoch } = await ana.expect(200, 'GET', `/api/blueprints/${id}`)
  expect(epoch).toBeGreaterThan(2)
  expect(existsSync(join(server.dataDir, 'sightline.db.restoring'))).toBe(false)
})

test('sightline: a word that it does not know, it says what there is', async () => {
  const { code, output } = await sightline(makeFolder(), 'heal')
  expect(output).toContain('sightline doctor')
  expect(code).toBe(2)
})
