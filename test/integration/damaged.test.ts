import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { encodeFenceFrame } from '@sightline/protocol'
import * as Y from 'yjs'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

/** What the file holds of every document, byte by byte. */
function stored(file: string): unknown {
  const db = new Database(file, { readonly: true })
  try {
    return [
      db.prepare('SELECT seq, bytes FROM update_log ORDER BY seq').all(),
      db.prepare('SELECT seq, bytes FROM snapshot ORDER BY seq').all(),
    ]
  } finally {
    db.close()
  }
}

test('a byte of the log is flipped: the board opens with what is before it, read-only, with an alert, and not a byte is written over it (T-19)', async () => {
  const first = await startTestServer()
  const ana = await TestPerson.account(first.address)
  const id = await ana.createBlueprint('Intact')
  const writer = await StockClient.connect(ana, id)
  for (const title of ['Second', 'Third']) {
    writer.setTitle(title)
    await writer.fence()
  }
  writer.stop()
  await first.close()
  const db = new Database(first.databaseFile)
  db.exec("UPDATE update_log SET bytes = CAST(bytes || x'00' AS BLOB) WHERE seq = 3")
  db.close()
  const before = stored(first.databaseFile)

  const second = await startTestServer({ dataDir: first.dataDir })
  ana.moveTo(second.address)
  const reader = await RawClient.connect(ana, id)
  expect((await reader.frame('push')).event).toEqual({ type: 'storage', state: 'damaged' })
  const client = await StockClient.connect(ana, id)
  expect(client.title()).toBe('Second')
  client.setTitle('Over it')
  reader.send(encodeFenceFrame(1))
  expect((await ana.call('PATCH', `/api/blueprints/${id}`, { body: { title: 'Over it' } })).status).toBe(503)
  expect((await ana.call('GET', `/api/blueprints/${id}/state`)).status).toBe(200)
  await second.close()
  expect(reader.frames.some((frame) => frame.type === 'fence')).toBe(false)
  expect(stored(first.databaseFile)).toEqual(before)
  expect(second.logLines.some((line) => line.includes('"damage":"partial"') && line.includes(id))).toBe(true)
})

test('both snapshots are kept and the newer one is damaged: the whole board is shown from the older one and the log (T-19)', async () => {
  const first = await startTestServer({ env: { COMPACT_ROWS: '2' } })
  const ana = await TestPerson.account(first.address)
  const id = await ana.createBlueprint('First')
  const writer = await StockClient.connect(ana, id)
  for (let edit = 0; edit < 8; edit++) {
    writer.setTitle(`Edit ${edit}`)
    await writer.fence()
  }
  writer.stop()
  await first.close()
  const db = new Database(first.databaseFile)
  const { seq } = db.prepare('SELECT max(seq) AS seq FROM snapshot').get() as { seq: number }
  db.prepare("UPDATE snapshot SET bytes = x'00' WHERE seq = ?").run(seq)
  db.close()

  const second = await startTestServer({ dataDir: first.dataDir })
  ana.moveTo(second.address)
  const client = await StockClient.connect(ana, id)
  expect(client.title()).toBe('Edit 7')
  expect(Y.encodeStateAsUpdate(client.doc).length).toBeGreaterThan(2)
})
