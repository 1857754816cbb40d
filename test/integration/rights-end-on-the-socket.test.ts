import { encodeFenceFrame, encodeSyncFrame, LIMITS } from '@sightline/protocol'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { readStoredDocument } from './support/stored-document.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer, type TestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const dayMs = 24 * 3_600_000
const GUS = { email: 'gus@example.org', password: 'correct horse' }

interface Scene {
  readonly server: TestServer
  readonly clock: ManualClock
  /** Owns the blueprint. */
  readonly ana: TestPerson
  /** Came by Ana's link as an editor, with an account, and has the board open. */
  readonly gus: TestPerson
  readonly gusId: string
  /** Gus, signed in on another device. */
  readonly elsewhere: TestPerson
  readonly id: string
  readonly linkId: string
}

async function setUp(): Promise<Scene> {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  // A guest, whose sign-in outlasts that of an account.
  const ana = await TestPerson.guest(server.address, 'Ana')
  const id = await ana.createBlueprint('Before')
  const link = await ana.share(id, 'editor')
  const gus = await TestPerson.account(server.address, GUS.email, 'Gus')
  await gus.expect(200, 'POST', `/api/share/${link.token}`, { body: {} })
  const elsewhere = new TestPerson(server.address)
  await elsewhere.expect(201, 'POST', '/api/sessions', { body: GUS })
  return { server, clock, ana, gus, gusId: await gus.id(), elsewhere, id, linkId: link.id }
}

interface Ending {
  readonly happens: string
  readonly rules: string
  readonly act: (scene: Scene, socket: RawClient) => unknown
  readonly code: number
  /** What Gus gets who comes again with the cookie from before. */
  readonly again: number
}

/** What time alone ends, the server finds out when it next looks at the sign-in. */
async function nextLook(socket: RawClient): Promise<void> {
  socket.socket.resume()
  await socket.closed()
}

/** Everything that ends a right, and how an open socket ends with it: the one definition. */
const ENDINGS: readonly Ending[] = [
  {
    happens: 'signs out',
    rules: 'S-03',
    act: ({ gus }) => gus.expect(204, 'DELETE', '/api/sessions/current'),
    code: 4401,
    again: 401,
  },
  {
    happens: 'signs out everywhere, on another device',
    rules: 'S-03',
    act: ({ elsewhere }) => elsewhere.expect(204, 'DELETE', '/api/sessions'),
    code: 4401,
    again: 401,
  },
  {
    happens: 'changes the password, on another device',
    rules: 'S-03',
    act: ({ elsewhere }) =>
      elsewhere.expect(204, 'PUT', '/api/me/password', {
        body: { password: GUS.password, newPassword: 'battery staple' },
      }),
    code: 4401,
    again: 401,
  },
  {
    happens: 'makes another account in the same browser',
    rules: 'S-01',
    act: ({ gus }) =>
      gus.expect(201, 'POST', '/api/accounts', {
        body: { email: 'other@example.org', password: 'correct horse', name: 'Other' },
      }),
    code: 4401,
    again: 401,
  },
  {
    happens: 'signs in again in the same browser',
    rules: 'S-01',
    act: ({ gus }) => gus.expect(201, 'POST', '/api/sessions', { body: GUS }),
    code: 4401,
    again: 401,
  },
  {
    happens: 'does nothing for 14 days',
    rules: 'S-02',
    act: ({ clock }, socket) => {
      clock.jump(14 * dayMs)
      return nextLook(socket)
    },
    code: 4401,
    again: 401,
  },
  {
    happens: 'is removed from the database by whoever runs the server',
    rules: 'S-03',
    act: ({ server, clock, gusId }, socket) => {
      const db = new Database(server.databaseFile)
      db.pragma('foreign_keys = ON')
      db.prepare('DELETE FROM person WHERE id = ?').run(gusId)
      db.close()
      clock.jump(LIMITS.heartbeatMs)
      return nextLook(socket)
    },
    code: 4401,
    again: 401,
  },
  {
    happens: 'came by a link that is revoked',
    rules: 'S-22',
    act: ({ ana, linkId }) => ana.expect(204, 'DELETE', `/api/share-links/${linkId}`),
    code: 4403,
    again: 404,
  },
  {
    happens: 'is made a viewer',
    rules: 'T-45',
    act: ({ ana, id, gusId }) =>
      ana.expect(204, 'PUT', `/api/blueprints/${id}/members/${gusId}`, { body: { role: 'viewer' } }),
    code: 4403,
    again: 101,
  },
  {
    happens: 'is removed from the members',
    rules: 'S-09',
    act: ({ ana, id, gusId }) => ana.expect(204, 'DELETE', `/api/blueprints/${id}/members/${gusId}`),
    code: 4403,
    again: 404,
  },
  {
    happens: 'leaves, on another device',
    rules: 'S-09',
    act: ({ elsewhere, id, gusId }) =>
      elsewhere.expect(204, 'DELETE', `/api/blueprints/${id}/members/${gusId}`),
    code: 4403,
    again: 404,
  },
  {
    happens: 'has a blueprint open that goes to the bin',
    rules: 'S-23',
    act: ({ ana, id }) => ana.expect(204, 'DELETE', `/api/blueprints/${id}`),
    code: 4404,
    again: 404,
  },
]

/** An editor's edit and its fence, from a page that has heard of nothing. */
function sendEdit(socket: RawClient): void {
  const doc = new Y.Doc()
  doc.getMap('meta').set('lintOff:edited', true)
  socket.send(encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }))
  socket.send(encodeFenceFrame(1))
}

async function openBoard({ gus, id }: Scene): Promise<RawClient> {
  const socket = await RawClient.connect(gus, id)
  await socket.frame('syncStep1')
  socket.send(encodeSyncFrame({ type: 'syncStep1', stateVector: Y.encodeStateVector(new Y.Doc()) }))
  socket.send(encodeSyncFrame({ type: 'syncStep2', update: Uint8Array.of(0, 0) }))
  await socket.frame('syncStep2')
  return socket
}

/** Whether the file holds that edit. */
function isStored({ server, id }: Scene): boolean {
  return readStoredDocument(server.databaseFile, id).getMap('meta').has('lintOff:edited')
}

test('nothing ends: the edit of the open board is stored, and it hears of the edits of others', async () => {
  const scene = await setUp()
  const socket = await openBoard(scene)
  sendEdit(socket)
  await socket.frame('fence')
  await socket.frame('update')
  expect(isStored(scene)).toBe(true)
})

test.each(ENDINGS)(
  'somebody $happens: the open socket ends with $code, and no frame counts or comes any more, in either direction (T-47, T-48, $rules)',
  async ({ act, code, again }) => {
    const scene = await setUp()
    const { server, ana, gus, id } = scene
    const { cookie } = gus
    const socket = await openBoard(scene)
    const other = await StockClient.connect(ana, id)
    const known = socket.frames.length
    // It does not read, so that it goes on sending as if nothing had happened.
    socket.socket.pause()
    await act(scene, socket)
    sendEdit(socket)
    other.setTitle('Of somebody else')
    if (code === 4403) await other.fence()
    socket.socket.resume()
    expect(await socket.closed()).toBe(code)
    const types = socket.frames.slice(known).map((frame) => frame.type)
    expect(types.filter((type) => !['awareness', 'push'].includes(type))).toEqual([])
    expect(await upgradeStatus(server.address, id, { cookie })).toBe(again)
    if (code !== 4404) await other.fence()
    expect(isStored(scene)).toBe(false)
  },
)

test('the password is changed: this device goes on with a new secret, its open board too (S-01, S-03)', async () => {
  const scene = await setUp()
  const { gus, elsewhere, id, server } = scene
  const socket = await openBoard(scene)
  const theirs = await RawClient.connect(elsewhere, id)
  const before = gus.cookie
  await gus.expect(204, 'PUT', '/api/me/password', {
    body: { password: GUS.password, newPassword: 'battery staple' },
  })
  expect(await theirs.closed()).toBe(4401)
  sendEdit(socket)
  await socket.frame('fence')
  scene.clock.jump(LIMITS.heartbeatMs)
  socket.send(encodeFenceFrame(2))
  const fences = (): number => socket.frames.filter((frame) => frame.type === 'fence').length
  await until('its sign-in was looked at, and it goes on', () => fences() === 2)
  await gus.expect(200, 'GET', '/api/me')
  expect(socket.closeCode).toBeUndefined()
  expect(await upgradeStatus(server.address, id, { cookie: before })).toBe(401)
  const anew = new TestPerson(server.address)
  expect((await anew.call('POST', '/api/sessions', { body: GUS })).status).toBe(401)
  await anew.expect(201, 'POST', '/api/sessions', { body: { ...GUS, password: 'battery staple' } })
})
