import { encodeFenceFrame, encodeSyncFrame, MESSAGE_TYPE } from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CAST, castOf, rightOf, type CastName } from './support/cast.ts'
import { INBOUND_MESSAGES, type InboundMessage } from './support/inbound-messages.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { sendBehindUpgrade } from './support/raw-upgrade.ts'
import { readStoredDocument } from './support/stored-document.ts'
import { storedDocumentHash } from './support/stored-hash.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

const FENCE_BEHIND = 999

test('the table of messages: every type of the protocol is in it, well formed and not', () => {
  const named = new Set(INBOUND_MESSAGES.map(({ type, body }) => `${type} ${body}`))
  const types = Object.keys(MESSAGE_TYPE).flatMap((type) =>
    type === 'sync' ? ['syncStep1', 'syncStep2', 'update'] : [type],
  )
  expect(
    types.flatMap((type) => [`${type} valid`, `${type} invalid`]).filter((each) => !named.has(each)),
  ).toEqual([])
})

test.each(CAST)(
  'every message from the %s, only those that may write change anything (P1, P6, T-46, T-60, T-69)',
  async (name) => {
    const server = await startTestServer()
    const ana = await TestPerson.account(server.address)
    const id = await ana.createBlueprint('Kept', 'running-shoes')
    const person = (await castOf(ana, id))[name]
    const outcomes: unknown[] = []
    for (const message of INBOUND_MESSAGES) {
      const before = storedDocumentHash(server.databaseFile, id)
      const bytes = message.make(readStoredDocument(server.databaseFile, id))
      const end =
        rightOf(name) === 'nothing'
          ? await sendBehindUpgrade(person, id, bytes)
          : await send(person, id, bytes)
      outcomes.push([message.name, end, storedDocumentHash(server.databaseFile, id) !== before])
    }
    expect(outcomes).toEqual(INBOUND_MESSAGES.map((message) => [message.name, ...expectedOf(name, message)]))
  },
)

function expectedOf(name: CastName, message: InboundMessage): readonly [number | string, boolean] {
  if (name === 'stranger') return [404, false]
  if (name === 'signed out') return [401, false]
  if (rightOf(name) === 'reads') return [message.reads, false]
  return [message.writes, message.changes === true]
}

async function send(
  person: TestPerson,
  blueprintId: string,
  bytes: Uint8Array | string,
): Promise<number | string> {
  const client = await RawClient.connect(person, blueprintId)
  // What comes before it is let in is measured against another limit; an awareness frame ends the admission.
  await client.frame('awareness')
  client.send(bytes)
  client.send(encodeFenceFrame(FENCE_BEHIND))
  const end = await Promise.race([client.closed(), client.fence(FENCE_BEHIND).then(() => 'stays')])
  client.socket.terminate()
  return end
}

test('somebody without a role, or signed out: no socket is made (P1, S-13)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const eve = await TestPerson.guest(server.address, 'Eve')
  expect(await upgradeStatus(server.address, id, { cookie: eve.cookie })).toBe(404)
  expect(await upgradeStatus(server.address, 'unknown', { cookie: eve.cookie })).toBe(404)
  expect(await upgradeStatus(server.address, id, {})).toBe(401)
  expect(await upgradeStatus(server.address, id, { cookie: 'sightline=made-up' })).toBe(401)
  expect(await upgradeStatus(server.address, id, { cookie: ana.cookie })).toBe(101)
})

test('a client id of somebody else: its structs are refused with 4403 and change nothing (P10, T-51)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'editor')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of ['one', 'two', 'three']) doc.getMap('meta').set('description', text)

  const first = await RawClient.connect(ana, id)
  for (const update of updates.slice(0, 1)) first.send(encodeSyncFrame({ type: 'update', update }))
  first.send(encodeFenceFrame(1))
  await first.frame('fence')

  const thief = await RawClient.connect(gus, id)
  thief.send(encodeSyncFrame({ type: 'update', update: updates[1] ?? new Uint8Array() }))
  expect(await thief.closed()).toBe(4403)
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ description: 'one' })

  const second = await RawClient.connect(ana, id)
  for (const update of updates.slice(1)) second.send(encodeSyncFrame({ type: 'update', update }))
  second.send(encodeFenceFrame(1))
  await second.frame('fence')
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ description: 'three' })
})

test.each([
  ['an unknown top-level map', (doc: Y.Doc) => doc.getMap('secrets').set('a', 1)],
  ['a top-level text', (doc: Y.Doc) => doc.getText('notes').insert(0, 'x')],
  ['a subdocument', (doc: Y.Doc) => doc.getMap('cards').set('a', new Y.Doc())],
  ['an XML type', (doc: Y.Doc) => doc.getMap('cards').set('a', new Y.XmlElement('p'))],
  ['an array', (doc: Y.Doc) => doc.getMap('cards').set('a', new Y.Array())],
  ['a key of the language', (doc: Y.Doc) => doc.getMap('cards').set('__proto__', 1)],
])('an update with %s: 4400, and nothing of it is stored (P12, T-67)', async (_case, write) => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const before = storedDocumentHash(server.databaseFile, id)
  const doc = new Y.Doc()
  write(doc)
  const client = await RawClient.connect(ana, id)
  client.send(encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }))
  expect(await client.closed()).toBe(4400)
  expect(storedDocumentHash(server.databaseFile, id)).toBe(before)
})

test('another epoch: 4409, and without one or with the right one the socket stays (P18)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const old = await RawClient.connect(ana, id, '?epoch=7')
  expect(await old.closed()).toBe(4409)
  const current = await RawClient.connect(ana, id, '?epoch=1')
  await current.frame('syncStep1')
})
