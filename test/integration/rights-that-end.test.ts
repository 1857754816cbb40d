import { encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer, type TestServer } from './support/test-server.ts'

const dayMs = 24 * 3_600_000

async function withGuest(role = 'editor', server?: TestServer) {
  const running = server ?? (await startTestServer())
  const ana = await TestPerson.account(running.address)
  const id = await ana.createBlueprint()
  const link = await ana.share(id, role)
  const gus = new TestPerson(running.address)
  await gus.expect(200, 'POST', `/api/share/${link.token}`, { body: { name: 'Gus' } })
  const socket = await RawClient.connect(gus, id)
  await socket.frame('awareness')
  return { server: running, ana, gus, id, link, socket }
}

test('a share link is revoked: the socket closes with 4403, and neither it nor the API lets them in again (T-47)', async () => {
  const { ana, gus, id, link, socket, server } = await withGuest()
  await ana.expect(204, 'DELETE', `/api/share-links/${link.id}`)
  expect(await socket.closed()).toBe(4403)
  expect((await gus.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  expect(await upgradeStatus(server.address, id, { cookie: gus.cookie })).toBe(404)
  expect(errorCode(await gus.call('POST', `/api/share/${link.token}`, { body: {} }))).toBe('linkDead')
})

test('an editor is made a viewer: 4403, and the next socket reads only (T-45)', async () => {
  const { ana, gus, id, socket } = await withGuest('editor')
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/members/${await gus.id()}`, {
    body: { role: 'viewer' },
  })
  expect(await socket.closed()).toBe(4403)
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'viewer' })
  const again = await RawClient.connect(gus, id)
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'no')
  again.send(encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }))
  expect(await again.closed()).toBe(4403)
})

test('a viewer is made an editor: the socket stays, is told and may write', async () => {
  const { ana, gus, id, socket } = await withGuest('viewer')
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/members/${await gus.id()}`, {
    body: { role: 'editor' },
  })
  expect((await socket.frame('push')).event).toEqual({ type: 'role', role: 'editor' })
  await socket.frame('syncStep1')
})

test('an editor is made a viewer while away: the next socket is told before anything else (P13, T-45)', async () => {
  const { ana, gus, id, socket } = await withGuest('editor')
  socket.socket.terminate()
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/members/${await gus.id()}`, {
    body: { role: 'viewer' },
  })
  const again = await RawClient.connect(gus, id, '?role=editor')
  await again.frame('awareness')
  expect(again.frames[0]).toEqual({ type: 'push', event: { type: 'role', role: 'viewer' } })
  const knows = await RawClient.connect(gus, id, '?role=viewer')
  await knows.frame('awareness')
  expect(knows.frames.some((frame) => frame.type === 'push')).toBe(false)
})

test('another person signs in while a page is offline: the page comes back to 4401 and is asked for nothing (P18)', async () => {
  const { ana, gus, id } = await withGuest('editor')
  const page = await RawClient.connect(gus, id, `?person=${await ana.id()}`)
  expect(await page.closed()).toBe(4401)
  expect(page.frames.some((frame) => frame.type === 'syncStep1')).toBe(false)
  const own = await RawClient.connect(gus, id, `?person=${await gus.id()}`)
  await own.frame('syncStep1')
  const merged = await RawClient.connect(gus, id, '?person=a-guest-who-has-signed-up-elsewhere')
  await merged.frame('syncStep1')
})

test('a member is removed: 4403', async () => {
  const { ana, gus, id, socket } = await withGuest('editor')
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}/members/${await gus.id()}`)
  expect(await socket.closed()).toBe(4403)
})

test.each([
  ['removed from the team', 'DELETE', undefined, 4403],
  ['made a viewer of the team', 'PUT', { role: 'viewer' }, 4403],
] as const)(
  'a member is %s: the sockets in every blueprint of it close with %i',
  async (_case, method, body, code) => {
    const server = await startTestServer()
    const ana = await TestPerson.account(server.address)
    const teamId = await ana.createTeam()
    const gus = await ana.inviteToTeam(teamId, 'editor')
    const blueprint = { body: { title: 'T', teamId } }
    const made = [
      await ana.expect(201, 'POST', '/api/blueprints', blueprint),
      await ana.expect(201, 'POST', '/api/blueprints', blueprint),
    ]
    const sockets = await Promise.all(made.map(({ id }) => RawClient.connect(gus, String(id))))
    await Promise.all(sockets.map((socket) => socket.frame('awareness')))
    await ana.expect(204, method, `/api/teams/${teamId}/members/${await gus.id()}`, body ? { body } : {})
    expect(await Promise.all(sockets.map((socket) => socket.closed()))).toEqual([code, code])
  },
)

test('the maker of a share link is lowered in the team: whoever came by it has no more than the maker', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const teamId = await ana.createTeam()
  const bea = await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  await ana.inviteToTeam(teamId, 'editor', bea)
  const beaPath = `/api/teams/${teamId}/members/${await bea.id()}`
  await ana.expect(204, 'PUT', beaPath, { body: { role: 'owner' } })
  const { id } = await ana.expect(201, 'POST', '/api/blueprints', { body: { title: 'T', teamId } })
  const gus = await bea.invite(String(id), 'editor')
  const socket = await RawClient.connect(gus, String(id))
  await socket.frame('awareness')
  await ana.expect(204, 'PUT', beaPath, { body: { role: 'viewer' } })
  expect(await socket.closed()).toBe(4403)
  expect(await gus.expect(200, 'GET', `/api/blueprints/${String(id)}`)).toMatchObject({ role: 'viewer' })
  await ana.expect(204, 'DELETE', beaPath)
  expect((await gus.call('GET', `/api/blueprints/${String(id)}`)).status).toBe(404)
})

test('signed out: the socket of that sign-in closes with 4401 and another one of the same person stays', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const elsewhere = new TestPerson(server.address)
  await elsewhere.expect(201, 'POST', '/api/sessions', {
    body: { email: 'ana@example.org', password: 'correct horse' },
  })
  const here = await RawClient.connect(ana, id)
  const there = await StockClient.connect(elsewhere, id)
  await ana.expect(204, 'DELETE', '/api/sessions/current')
  expect(await here.closed()).toBe(4401)
  await there.fence()
  expect((await elsewhere.call('GET', '/api/me')).status).toBe(200)
})

test('to the bin: everyone is put out with 4404 and only the owner still finds it', async () => {
  const { ana, gus, id, socket, server } = await withGuest()
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}`)
  expect(await socket.closed()).toBe(4404)
  expect((await gus.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  expect(await upgradeStatus(server.address, id, { cookie: ana.cookie })).toBe(404)
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
    deletedAt: expect.any(Number),
  })
  await ana.expect(204, 'POST', `/api/blueprints/${id}/restore`)
  await gus.expect(200, 'GET', `/api/blueprints/${id}`)
})

test.each([
  ['an account that was idle for 14 days', 'account', 14 * dayMs],
  ['a guest who was idle for 180 days', 'guest', 180 * dayMs],
] as const)('%s: over HTTP and on an open socket the sign-in is over (S-02)', async (_case, kind, ms) => {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  const person =
    kind === 'account' ? await TestPerson.account(server.address) : await TestPerson.guest(server.address)
  const id = await person.createBlueprint()
  const socket = await RawClient.connect(person, id)
  await socket.frame('syncStep1')
  clock.jump(ms - 60_000)
  socket.send(encodeFenceFrame(1))
  await socket.frame('fence')
  // An open window alone is no sign of life, or it would have been extended here.
  clock.jump(60_000)
  expect(await socket.closed()).toBe(4401)
  expect(errorCode(await person.call('GET', '/api/me'))).toBe('signedOut')
})

test('somebody who works every day: after 30 days the sign-in ends all the same (S-02, absolute)', async () => {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const socket = await RawClient.connect(ana, id)
  await socket.frame('syncStep1')
  for (let day = 1; day < 30; day++) {
    clock.jump(dayMs)
    await ana.expect(200, 'GET', '/api/me')
  }
  expect(socket.closeCode).toBeUndefined()
  clock.jump(dayMs)
  expect(await socket.closed()).toBe(4401)
  expect((await ana.call('GET', '/api/me')).status).toBe(401)
})
