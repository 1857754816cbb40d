import { encodeAwarenessFrame, encodeFenceFrame, encodeSyncFrame, LIMITS } from '@sightline/protocol'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { DocClient } from './support/doc-client.ts'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { readStoredDocument } from './support/stored-document.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

async function setUp() {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  return { server, ana, id: await ana.createBlueprint() }
}

test('a stock client connects: one first step and one second step go each way (T-06)', async () => {
  const { ana, id } = await setUp()
  const client = await StockClient.connect(ana, id)
  client.setTitle('Changed')
  await client.fence()
  const steps = (frames: readonly { readonly type: string }[]) =>
    frames
      .map(({ type }) => type)
      .filter((type) => type.startsWith('syncStep'))
      .toSorted()
  expect(steps(client.sent)).toEqual(['syncStep1', 'syncStep2'])
  expect(steps(client.received)).toEqual(['syncStep1', 'syncStep2'])
})

test('every kind of message that the server sends: each is alone in its frame (P2, T-26)', async () => {
  const { ana, id } = await setUp()
  const gus = await ana.invite(id, 'viewer')
  // A RawClient takes nothing that has something after it.
  const client = await RawClient.connect(gus, id)
  client.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  client.send(encodeFenceFrame(1))
  await client.fence(1)
  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'Changed' } })
  const colleague = await RawClient.connect(ana, id)
  colleague.send(encodeAwarenessFrame([{ clientId: 5, clock: 1, state: '{"here":true}' }]))
  const path = `/api/blueprints/${id}/members/${await gus.id()}`
  await ana.expect(204, 'PUT', path, { body: { role: 'editor' } })
  for (const type of ['syncStep1', 'syncStep2', 'update', 'awareness', 'fence', 'push'] as const) {
    await client.frame(type)
  }
  expect(client.closeCode).toBeUndefined()
})

test('eight boards are edited at once: none of them hears of, or stores, a byte of another (T-20)', async () => {
  const { server, ana } = await setUp()
  const boards = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const id = await ana.createBlueprint()
      const heard: Buffer[] = []
      const clients = [new DocClient(ana, id), new DocClient(ana, id)]
      for (const { socket } of clients) socket.on('message', (bytes: Buffer) => void heard.push(bytes))
      await until('they are in', () => clients.every(({ synced }) => synced))
      return { id, clients, heard, mark: `mark-of-${index}-` }
    }),
  )
  for (let edit = 0; edit < 20; edit++) {
    for (const { clients, mark } of boards) {
      clients[edit % 2]?.doc.getMap('meta').set('description', `${mark}${edit}`)
    }
  }
  await Promise.all(boards.flatMap(({ clients }) => clients.map((client) => client.fence())))
  for (const { id, heard, mark } of boards) {
    const stored = readStoredDocument(server.databaseFile, id)
    const bytes = Buffer.concat([...heard, Y.encodeStateAsUpdate(stored)])
    expect(boards.filter((other) => bytes.includes(other.mark)).map((other) => other.mark)).toEqual([mark])
    expect(stored.getMap('meta').get('description')).toContain(mark)
  }
})

test('somebody writes under the client id that the server itself writes with: 4403, and nothing else breaks (P10, T-36)', async () => {
  const { server, ana, id } = await setUp()
  const writers = () => Y.decodeStateVector(Y.encodeStateVector(readStoredDocument(server.databaseFile, id)))
  const before = writers()
  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'By the server' } })
  const [serversId = 0] = [...writers().keys()].filter((each) => !before.has(each))
  const colleague = await StockClient.connect(ana, id)
  const client = new DocClient(ana, id)
  await until('it is in', () => client.synced)
  client.socket.send(encodeAwarenessFrame([{ clientId: serversId, clock: 1, state: '{"here":true}' }]))
  await until('its presence is shown', () => colleague.provider.awareness.getStates().has(serversId))
  client.doc.clientID = serversId
  client.doc.getMap('meta').set('description', 'by the client')
  await until('it is refused', () => client.closeCode === 4403)
  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'And again' } })
  await until('the colleague has it', () => colleague.title() === 'And again')
  expect(colleague.doc.getMap('meta').has('description')).toBe(false)
  expect(colleague.closeCodes).toEqual([])
})

test('the WebSocket library: without the known ways to exhaust memory (T-70)', async () => {
  const { ana, id } = await setUp()
  const { version }: { version: string } = createRequire(import.meta.url)('ws/package.json')
  expect(version.localeCompare('8.21.0', undefined, { numeric: true })).toBeGreaterThanOrEqual(0)

  const address = `${ana.address.replace('http', 'ws')}/sync/${id}`
  const compressing = new WebSocket(address, { headers: { cookie: ana.cookie }, perMessageDeflate: true })
  await until('it is open', () => compressing.readyState === WebSocket.OPEN)
  expect(compressing.extensions).toBe('')
  compressing.terminate()

  const inFragments = await RawClient.connect(ana, id)
  const fragment = new Uint8Array(LIMITS.frameBytes / 8)
  for (let sent = 0; sent < 9; sent++) inFragments.socket.send(fragment, { fin: false })
  expect(await inFragments.closed()).toBe(1009)
})
