import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { isSame } from '../integration/support/content.ts'
import { DocClient } from '../integration/support/doc-client.ts'
import { memoryInUse } from '../integration/support/memory.ts'
import { ManualClock } from '../integration/support/manual-clock.ts'
import { figure, scrape } from '../integration/support/scrape.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

const MiB = 1024 * 1024

/** More than the kernel keeps for a reader that does not read. */
const updates = Number(process.env['UPDATES'] ?? 200)
const updateBytes = 190_000

async function setUp(readers: number) {
  const clock = new ManualClock()
  const server = await startTestServer({
    clock,
    env: {
      // The clock stands still, so that what may be sent a second is all that may be sent.
      INBOUND_FRAMES_PER_S: '1000000',
      INBOUND_BYTES_PER_S: '1000000000',
      COMPACT_BYTES: '4000000',
      DOCUMENT_BYTES: '1000000000',
    },
  })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const writer = new DocClient(ana, id)
  const paused = Array.from({ length: readers }, () => new DocClient(ana, id))
  await until('all are in', () => [writer, ...paused].every(({ synced }) => synced))
  for (const { socket } of paused) socket.pause()
  return { clock, server, ana, id, writer, paused }
}

/** Each is a batch of its own, since the next one is sent when it is stored. */
async function flood(writer: DocClient): Promise<void> {
  for (let update = 0; update < updates; update++) {
    writer.doc.getMap('meta').set('description', String(update).padEnd(updateBytes, '.'))
    await writer.fence()
  }
}

test('readers that do not read: memory is bounded, they are let go, and others read on (T-42)', async () => {
  const { clock, server, ana, id, writer, paused } = await setUp(5)
  const reader = new DocClient(ana, id)
  await until('the reader is in', () => reader.synced)
  const before = memoryInUse()
  await flood(writer)
  await until('all but a little of it is given back', () => memoryInUse() - before < 20 * MiB)
  await until('the other reader has all', () => description(reader.doc) === description(writer.doc))

  clock.jump(15_000)
  await until('those who do not read are let go', async () => {
    return figure((await scrape(server.address)).text, 'sightline_connections') === 2
  })
  for (const { socket } of paused) socket.resume()
  await until('they notice', () => paused.every(({ closeCode }) => closeCode !== undefined))
  writer.doc.getMap('meta').set('title', 'and on')
  await until('the others go on', () => reader.doc.getMap('meta').get('title') === 'and on')
  expect([writer.closeCode, reader.closeCode]).toEqual([undefined, undefined])
})

test('a reader that pauses and reads on in time: it has everything on the same socket, and not every frame of it (T-43)', async () => {
  const { clock, server, id, writer, paused } = await setUp(1)
  const [reader] = paused
  if (reader === undefined) throw new Error('no reader')
  const frames = { now: 0 }
  reader.socket.on('message', () => (frames.now += 1))
  await flood(writer)
  writer.doc.getMap('meta').delete('description')
  await writer.fence()
  clock.jump(14_000)
  reader.socket.resume()
  await until('it has what is stored', () => isSame(reader.doc, readStoredDocument(server.databaseFile, id)))
  expect(description(reader.doc)).toBeUndefined()
  expect(frames.now).toBeLessThan(updates)
  expect(reader.closeCode).toBeUndefined()
})

function description(doc: Y.Doc): unknown {
  return doc.getMap('meta').get('description')
}
