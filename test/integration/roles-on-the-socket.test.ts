import { createHash } from 'node:crypto'
import {
  encodeAwarenessFrame,
  encodeFenceFrame,
  encodePushFrame,
  encodeQueryAwarenessFrame,
  encodeSyncFrame,
} from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

/** `stays` means that a fence behind the message still comes back. */
type Outcome = 'stays' | 4400 | 4403

function freshUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'changed')
  return Y.encodeStateAsUpdate(doc)
}

const empty = new Uint8Array([0, 0])

/** Every inbound message, good and bad, with what becomes of the socket and whether the document changes. */
const MESSAGES: readonly (readonly [
  string,
  () => Uint8Array | string,
  { reads: Outcome; writes: Outcome; changes?: true },
])[] = [
  [
    'step 1',
    () => encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }),
    { reads: 'stays', writes: 'stays' },
  ],
  [
    'step 1 of a million clients',
    () => encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([192, 132, 61]) }),
    { reads: 4400, writes: 4400 },
  ],
  [
    'an empty step 2',
    () => encodeSyncFrame({ type: 'syncStep2', update: empty }),
    { reads: 'stays', writes: 'stays' },
  ],
  [
    'a step 2',
    () => encodeSyncFrame({ type: 'syncStep2', update: freshUpdate() }),
    { reads: 4403, writes: 'stays', changes: true },
  ],
  [
    'a step 2 of garbage',
    () => encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([9, 9, 9]) }),
    { reads: 4403, writes: 4400 },
  ],
  [
    'an empty update',
    () => encodeSyncFrame({ type: 'update', update: empty }),
    { reads: 'stays', writes: 'stays' },
  ],
  [
    'an update',
    () => encodeSyncFrame({ type: 'update', update: freshUpdate() }),
    { reads: 4403, writes: 'stays', changes: true },
  ],
  [
    'an update of garbage',
    () => encodeSyncFrame({ type: 'update', update: new Uint8Array([1, 1, 255]) }),
    { reads: 4403, writes: 4400 },
  ],
  [
    'presence',
    () => encodeAwarenessFrame([{ clientId: 5, clock: 1, state: '{"a":1}' }]),
    { reads: 'stays', writes: 'stays' },
  ],
  [
    'presence that is no JSON',
    () => encodeAwarenessFrame([{ clientId: 5, clock: 1, state: '{' }]),
    { reads: 'stays', writes: 'stays' },
  ],
  ['a query', () => encodeQueryAwarenessFrame(), { reads: 'stays', writes: 'stays' }],
  ['a fence', () => encodeFenceFrame(7), { reads: 'stays', writes: 'stays' }],
  ['a push', () => encodePushFrame({ type: 'shutdown' }), { reads: 4400, writes: 4400 }],
  ['an unknown message', () => new Uint8Array([42]), { reads: 4400, writes: 4400 }],
  [
    'a message with something after it',
    () => new Uint8Array([...encodeFenceFrame(1), 0]),
    { reads: 4400, writes: 4400 },
  ],
  ['nothing', () => new Uint8Array(), { reads: 4400, writes: 4400 }],
  ['text', () => 'hello', { reads: 4400, writes: 4400 }],
]

const ROLES = ['owner', 'editor', 'commenter', 'viewer'] as const

async function stateHash(person: TestPerson, blueprintId: string): Promise<string> {
  const reply = await fetch(`${person.address}/api/blueprints/${blueprintId}/state`, {
    headers: { cookie: person.cookie },
  })
  return createHash('sha256')
    .update(new Uint8Array(await reply.arrayBuffer()))
    .digest('hex')
}

test.each(ROLES)(
  'every message from a socket of the role %s, only those that may write change anything (P6, T-46)',
  async (role) => {
    const server = await startTestServer()
    const ana = await TestPerson.account(server.address)
    const mayWrite = role === 'owner' || role === 'editor'
    const outcomes: unknown[] = []
    const expected: unknown[] = []
    const id = await ana.createBlueprint()
    const person = role === 'owner' ? ana : await ana.invite(id, role)
    for (const [name, message, outcome] of MESSAGES) {
      const before = await stateHash(ana, id)
      const client = await RawClient.connect(person, id)
      client.send(message())
      client.send(encodeFenceFrame(999))
      const end = await Promise.race([client.closed(), client.frame('fence').then((): Outcome => 'stays')])
      outcomes.push([name, end, (await stateHash(ana, id)) !== before])
      expected.push([name, mayWrite ? outcome.writes : outcome.reads, mayWrite && outcome.changes === true])
      client.socket.terminate()
    }
    expect(outcomes).toEqual(expected)
  },
)

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
  thief.send(encodeSyncFrame({ type: 'update', update: updates[1] ?? empty }))
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
  const before = await stateHash(ana, id)
  const doc = new Y.Doc()
  write(doc)
  const client = await RawClient.connect(ana, id)
  client.send(encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }))
  expect(await client.closed()).toBe(4400)
  expect(await stateHash(ana, id)).toBe(before)
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
