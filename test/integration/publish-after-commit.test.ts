import { encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Gate } from './support/gate.ts'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

test('an edit that is not committed: no peer, no fence, no late joiner and no reply knows of it (P8, T-09)', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Before')
  const writer = await StockClient.connect(ana, id)
  const reader = await StockClient.connect(ana, id)
  const reading: unknown[] = []
  reader.doc.on('update', () => reading.push(reader.title()))

  gate.hold()
  writer.setTitle('After')
  const number = writer.sendFence()
  await until('the append is held back', () => gate.held === 1)
  const late = await RawClient.connect(ana, id)
  late.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  const state = ana.call('GET', `/api/blueprints/${id}/state`)
  // A round trip on every socket: whatever had been sent before it would have arrived.
  await ana.expect(200, 'GET', '/healthz')
  await ana.expect(200, 'GET', '/api/me')

  expect(reading).toEqual([])
  expect(writer.fenced).toBe(0)
  expect(late.frames.some((frame) => frame.type === 'syncStep2')).toBe(false)

  gate.open()
  await until('the fence is back', () => writer.fenced === number)
  await until('the reader has it', () => reader.title() === 'After')
  const answer = await late.frame('syncStep2')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, answer.update)
  expect(doc.getMap('meta').get('title')).toBe('After')
  expect((await state).status).toBe(200)
})

test('fences: several in one go, they come back in order and after the edits (P9)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await RawClient.connect(ana, id)
  await client.frame('syncStep1')
  client.send(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  for (const number of [3, 1, 2]) client.send(encodeFenceFrame(number))
  await until('all are back', () => client.frames.filter((frame) => frame.type === 'fence').length === 3)
  const numbers = client.frames.flatMap((frame) => (frame.type === 'fence' ? [frame.number] : []))
  expect(numbers).toEqual([3, 1, 2])
})

test('an edit that builds on something unknown: it is held with its fence until step 2 brings the rest (P11, T-27)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await RawClient.connect(ana, id)
  await client.frame('syncStep1')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('meta').set('description', 'one')
  doc.getMap('meta').set('description', 'two')

  client.send(encodeSyncFrame({ type: 'update', update: updates[1] ?? new Uint8Array() }))
  client.send(encodeFenceFrame(1))
  client.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  const before = await client.frame('syncStep2')
  const known = new Y.Doc()
  Y.applyUpdate(known, before.update)
  expect(known.getMap('meta').get('description')).not.toBe('two')
  expect(client.frames.some((frame) => frame.type === 'fence')).toBe(false)

  client.send(encodeSyncFrame({ type: 'syncStep2', update: Y.encodeStateAsUpdate(doc) }))
  await client.frame('fence')
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ description: 'two' })
})

test('a gap after the handshake: step 1 is sent once, a second gap closes with 4400 (P11, T-27)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Kept')
  const client = await RawClient.connect(ana, id)
  client.send(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'one')
  const vector = Y.encodeStateVector(doc)
  doc.getMap('meta').set('title', 'two')
  const gap = encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc, vector) })
  client.send(gap)
  await until(
    'it is asked again',
    () => client.frames.filter((frame) => frame.type === 'syncStep1').length === 2,
  )
  client.send(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  expect(await client.closed()).toBe(4400)
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ title: 'Kept' })
})
