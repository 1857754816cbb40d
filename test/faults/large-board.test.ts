import { readBlueprint } from '@sightline/blueprint'
import { encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DocClient } from '../integration/support/doc-client.ts'
import { RawClient } from '../integration/support/raw-client.ts'
import { readStoredDocument, storedSnapshot } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

/** CARDS=150000 for the full count, at which a list spread over the arguments of a call overflows the stack. */
const count = Number(process.env['CARDS'] ?? 10_000)
const perUpdate = 5_000

test(`a board of ${count} cards: it is compacted, opened and exported whole (T-41)`, async () => {
  const server = await startTestServer({
    env: {
      ROOM_IDLE_MS: '1',
      DOCUMENT_BYTES: '1000000000',
      INBOUND_BYTES_PER_S: '1000000000',
      STORAGE_TIMEOUT_MS: '60000',
    },
  })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const doc = readStoredDocument(server.databaseFile, id)
  const writer = await RawClient.connect(ana, id)
  for (let first = 0; first < count; first += perUpdate) {
    writer.send(encodeSyncFrame({ type: 'syncStep2', update: manyCards(doc, first) }))
    writer.send(encodeFenceFrame(first + 1))
    await writer.fence(first + 1)
  }
  writer.socket.terminate()
  await until('the log is a snapshot', () => storedSnapshot(server.databaseFile, id) !== undefined)

  const reader = new DocClient(ana, id)
  await until('it is opened', () => reader.synced)
  expect(readBlueprint(reader.doc).cards.size).toBe(count)
  const csv = await ana.call('GET', `/api/blueprints/${id}/export/csv`)
  expect([csv.status, String(csv.body).split('\n').length > count]).toEqual([200, true])
  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'Still edited' } })
}, 600_000)

/** Written past the commands, which take no more than their own limit. */
function manyCards(doc: Y.Doc, first: number): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const { lanes, steps } = readBlueprint(doc)
  const place = { laneId: lanes[0]?.id, stepId: steps[0]?.id, order: 'a0' }
  doc.transact(() => {
    for (let card = first; card < Math.min(first + perUpdate, count); card++) {
      doc.getMap('cards').set(
        `c${card}`,
        new Y.Map<unknown>([
          ['title', new Y.Text('x')],
          ['place', place],
        ]),
      )
    }
  })
  return Y.encodeStateAsUpdate(doc, before)
}
