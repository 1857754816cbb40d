import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { figure, scrape } from '../integration/support/scrape.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

const journalLimitBytes = 64 * 1024 * 1024

test('somebody reads the file for long: the write-ahead log grows and the metric says so, and once they have gone it is cut to its limit (T-17)', async () => {
  const roomy = String(2 ** 40)
  const server = await startTestServer({
    env: { INBOUND_BYTES_PER_S: roomy, DOCUMENT_BYTES: roomy, COMPACT_BYTES: roomy },
  })
  const walBytes = async (): Promise<number> =>
    figure((await scrape(server.address)).text, 'sightline_sqlite_wal_bytes')
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Read for long', 'supermarket')
  const client = await StockClient.connect(ana, id)
  const reader = new Database(server.databaseFile, { readonly: true })
  onTestFinished(() => void reader.close())
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM update_log').get()

  let edits = 0
  const sizes = [await walBytes()]
  while ((sizes.at(-1) ?? 0) < journalLimitBytes * 1.1) {
    rewriteNotes(client.doc, `${edits++} `)
    await client.fence()
    sizes.push(await walBytes())
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))

  reader.close()
  await until('it is cut', async () => {
    client.setTitle(`Edit ${edits++}`)
    await client.fence()
    return (await walBytes()) <= journalLimitBytes
  })
  const stored = readStoredDocument(server.databaseFile, id)
  expect(stored.getMap('cards').toJSON()).toEqual(client.doc.getMap('cards').toJSON())
})

/** Every card gets notes as long as they may be. */
function rewriteNotes(doc: Y.Doc, words: string): void {
  doc.transact(() => {
    for (const card of doc.getMap('cards').values()) {
      const notes = card instanceof Y.Map ? card.get('notes') : undefined
      if (!(notes instanceof Y.Text)) continue
      notes.delete(0, notes.length)
      notes.insert(0, words.repeat(20_000 / words.length))
    }
  })
}
