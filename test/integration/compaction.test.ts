import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { figure, scrape } from './support/scrape.ts'
import { StockClient } from './support/stock-client.ts'
import { readStoredDocument, storedSnapshot } from './support/stored-document.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

function counts(file: string): { rows: number; snapshots: number; owners: number } {
  const db = new Database(file, { readonly: true })
  const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const found = { rows: count('update_log'), snapshots: count('snapshot'), owners: count('client_owner') }
  db.close()
  return found
}

test('many edits: the log becomes two snapshots and a tail, owners stay, and the document is the same (T-11, T-12)', async () => {
  const [compactRows, edits] = [20, 120]
  const server = await startTestServer({ env: { COMPACT_ROWS: String(compactRows) } })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('T', 'supermarket')
  const client = await StockClient.connect(ana, id)
  for (let edit = 0; edit < edits; edit++) {
    client.doc.getMap('meta').set('description', `edit ${edit}`)
    await client.fence()
  }
  await until('two generations are kept', () => counts(server.databaseFile).snapshots === 2)
  const after = counts(server.databaseFile)
  // The first row is the template; what the older of the two holds is gone, however many edits came meanwhile.
  expect(after.rows).toBeLessThanOrEqual(1 + edits - compactRows)
  expect(after.owners).toBe(1)
  const stored = readStoredDocument(server.databaseFile, id)
  expect(stored.getMap('cards').toJSON()).toEqual(client.doc.getMap('cards').toJSON())
  expect(stored.getMap('meta').get('description')).toBe('edit 119')
  client.stop()
  await server.close()

  const again = await startTestServer({ dataDir: server.dataDir })
  ana.moveTo(again.address)
  const fresh = await StockClient.connect(ana, id)
  expect(fresh.doc.getMap('cards').toJSON()).toEqual(client.doc.getMap('cards').toJSON())
  expect(fresh.doc.getMap('meta').get('description')).toBe('edit 119')
})

test('an edit that comes while its board is being compacted, and then everybody leaves: it is in a snapshot too', async () => {
  const held = Promise.withResolvers<boolean>()
  const server = await startTestServer({
    env: { COMPACT_ROWS: '2', ROOM_IDLE_MS: '1' },
    wrapStorage: (storage) => ({
      ...storage,
      updateLog: {
        append: (entry) => storage.updateLog.append(entry),
        load: (blueprintId) => storage.updateLog.load(blueprintId),
        saveSnapshot: async (snapshot) => (await held.promise) && storage.updateLog.saveSnapshot(snapshot),
      },
    }),
  })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  for (const title of ['one', 'two', 'three']) {
    client.setTitle(title)
    await client.fence()
  }
  client.stop()
  await until('the room is gone', async () => {
    return figure((await scrape(server.address)).text, 'sightline_rooms') === 0
  })
  held.resolve(true)
  await until('all of the log is in a snapshot', () => storedSnapshot(server.databaseFile, id) !== undefined)
})

test('a board comes to rest: of its log one row is kept beside two generations, and one that is damaged costs nothing (T-19)', async () => {
  const server = await startTestServer({ env: { DOCUMENT_IDLE_MS: '300' } })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  for (let edit = 0; edit < 30; edit++) {
    client.setTitle(`Title ${edit}`)
    await client.fence()
  }
  await until('it is compacted', () => storedSnapshot(server.databaseFile, id) !== undefined)
  expect(counts(server.databaseFile)).toMatchObject({ rows: 1, snapshots: 2 })
  client.stop()
  await server.close()
  const db = new Database(server.databaseFile)
  db.prepare("UPDATE snapshot SET bytes = x'00' WHERE seq = (SELECT max(seq) FROM snapshot)").run()
  db.close()
  const again = await startTestServer({ dataDir: server.dataDir })
  ana.moveTo(again.address)
  const reader = await StockClient.connect(ana, id)
  expect(reader.doc.getMap('meta').get('title')).toBe('Title 29')
})

test('started again and again: a starter is written once and never grows (T-02)', async () => {
  const first = await startTestServer({ env: { ROOM_IDLE_MS: '1' } })
  const ana = await TestPerson.account(first.address)
  const id = await ana.createBlueprint('T', 'consultant')
  const before = readStoredDocument(first.databaseFile, id).getMap('cards').toJSON()
  await first.close()
  for (let restart = 0; restart < 3; restart++) {
    const server = await startTestServer({ dataDir: first.dataDir })
    ana.moveTo(server.address)
    const client = await StockClient.connect(ana, id)
    await client.fence()
    expect(client.doc.getMap('cards').toJSON()).toEqual(before)
    client.stop()
    await server.close()
  }
  expect(readStoredDocument(first.databaseFile, id).getMap('cards').toJSON()).toEqual(before)
  expect(counts(first.databaseFile).rows).toBe(1)
})
