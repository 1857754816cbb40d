import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const ANA = { email: 'ana@example.org', password: 'correct horse', name: 'Ana' }

test('sign up: the person is told, without anything secret', async () => {
  const server = await startTestServer()
  const reply = await new TestPerson(server.address).call('POST', '/api/accounts', {
    body: { ...ANA, email: ' Ana@Example.org ' },
  })
  expect(reply.status).toBe(201)
  expect(reply.body).toEqual({
    person: {
      id: expect.stringMatching(/^[\w-]{22}$/u),
      name: 'Ana',
      email: 'ana@example.org',
      guest: false,
      colour: 1,
      language: null,
    },
  })
})

test('an e-mail address that is taken, in any case of letters: 409', async () => {
  const server = await startTestServer()
  await TestPerson.account(server.address)
  const other = new TestPerson(server.address)
  const reply = await other.call('POST', '/api/accounts', { body: { ...ANA, email: 'ANA@example.ORG' } })
  expect([reply.status, reply.body]).toEqual([409, { error: { code: 'emailTaken', field: 'email' } }])
  expect(other.cookie).toBe('')
})

test('a guest signs up: person, blueprints and the open socket stay, and the old cookie is dead (S-01)', async () => {
  const server = await startTestServer()
  const gus = await TestPerson.guest(server.address)
  const before = await gus.id()
  const id = await gus.createBlueprint('Mine')
  const client = await StockClient.connect(gus, id)
  const old = new TestPerson(server.address)
  old.cookie = gus.cookie
  await gus.expect(201, 'POST', '/api/accounts', { body: { ...ANA, name: 'Gustavo' } })
  expect(await gus.id()).toBe(before)
  expect((await old.call('GET', '/api/me')).status).toBe(401)
  client.setTitle('Still here')
  await client.fence()
  expect(client.closeCodes).toEqual([])
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
    title: 'Still here',
    role: 'owner',
  })
})

test('a guest signs in to an account: everything goes over, and the sockets start again as the account', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const gus = await TestPerson.guest(server.address)
  const id = await gus.createBlueprint('Made as a guest')
  const client = await StockClient.connect(gus, id)
  client.setTitle('Edited as a guest')
  await client.fence()
  await gus.expect(201, 'POST', '/api/sessions', { body: ANA })
  expect(await gus.id()).toBe(await ana.id())
  await until('it is back', () => client.closeCodes.includes(1012) && client.provider.synced)
  // The same Yjs client id goes on under its new owner.
  client.setTitle('Edited as Ana')
  await client.fence()
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
    title: 'Edited as Ana',
    role: 'owner',
  })
})

test('a guest signs in while a tab is offline and a colleague keeps the room open: the tab goes on as the account', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const gus = await TestPerson.guest(server.address)
  const id = await gus.createBlueprint('Made as a guest')
  const eva = await StockClient.connect(await gus.invite(id, 'editor', 'Eva'), id)
  const client = await StockClient.connect(gus, id)
  client.setTitle('Edited as a guest')
  await client.fence()
  client.provider.awareness.setLocalState({ here: true })
  const sees = (): boolean => eva.provider.awareness.getStates().has(client.doc.clientID)
  await until('the colleague sees the guest', sees)
  client.provider.disconnect()
  await until('the guest is gone', () => !sees())
  await gus.expect(201, 'POST', '/api/sessions', { body: ANA })
  client.setTitle('Edited offline')
  client.provider.connect()
  await until('it is back', () => client.provider.synced)
  await client.fence()
  await until('the colleague has it', () => eva.title() === 'Edited offline')
  expect(client.closeCodes).not.toContain(4403)
  expect(eva.closeCodes).toEqual([])
  expect(await gus.id()).toBe(await ana.id())
})

test('wrong password and unknown address: the same answer (S-07)', async () => {
  const server = await startTestServer()
  await TestPerson.account(server.address)
  const other = new TestPerson(server.address)
  const wrong = await other.call('POST', '/api/sessions', { body: { ...ANA, password: 'wrong horse' } })
  const unknown = await other.call('POST', '/api/sessions', { body: { ...ANA, email: 'eve@example.org' } })
  expect([wrong.status, wrong.body]).toEqual([401, { error: { code: 'wrongCredentials' } }])
  expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
})

test('five wrong tries: the sixth waits even with the right password, until a quarter of an hour is over (S-07)', async () => {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  await TestPerson.account(server.address)
  const other = new TestPerson(server.address)
  for (let attempt = 0; attempt < 5; attempt++) {
    const reply = await other.call('POST', '/api/sessions', { body: { ...ANA, password: 'wrong horse' } })
    expect(reply.status).toBe(401)
  }
  const refused = await other.call('POST', '/api/sessions', { body: ANA })
  expect([refused.status, errorCode(refused)]).toEqual([429, 'tooManyTries'])
  clock.jump(15 * 60_000)
  await other.expect(201, 'POST', '/api/sessions', { body: ANA })
})

test('signing in again: a new secret, and the one before it is dead (S-01, fixation)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const old = new TestPerson(server.address)
  old.cookie = ana.cookie
  await ana.expect(201, 'POST', '/api/sessions', { body: ANA })
  expect(ana.cookie).not.toBe(old.cookie)
  expect((await old.call('GET', '/api/me')).status).toBe(401)
})

test('a link followed by somebody signed in: they keep their person and get the role', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const bea = await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  const before = await bea.id()
  const { token } = await ana.share(id, 'viewer')
  expect(await bea.expect(200, 'GET', `/api/share/${token}`)).toEqual({
    role: 'viewer',
    needsName: false,
    needsPassword: false,
  })
  expect(await bea.expect(200, 'POST', `/api/share/${token}`, { body: {} })).toEqual({
    blueprintId: id,
    role: 'viewer',
  })
  expect(await bea.id()).toBe(before)
  const editing = await ana.share(id, 'editor')
  const socket = await RawClient.connect(bea, id)
  await bea.expect(200, 'POST', `/api/share/${editing.token}`, { body: {} })
  expect((await socket.frame('push')).event).toEqual({ type: 'role', role: 'editor' })
})

test('a link followed by somebody signed out: a name is needed first', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const { token } = await ana.share(await ana.createBlueprint(), 'editor')
  const gus = new TestPerson(server.address)
  expect(await gus.expect(200, 'GET', `/api/share/${token}`)).toEqual({
    role: 'editor',
    needsName: true,
    needsPassword: false,
  })
  const reply = await gus.call('POST', `/api/share/${token}`, { body: {} })
  expect([reply.status, reply.body]).toEqual([422, { error: { code: 'invalid', field: 'name' } }])
  await gus.expect(200, 'POST', `/api/share/${token}`, { body: { name: 'Gus' } })
  const dead = await gus.call('POST', `/api/share/${'x'.repeat(43)}`, { body: { name: 'Gus' } })
  expect([dead.status, errorCode(dead)]).toEqual([404, 'linkDead'])
})

test('a new password: the old one is asked for, a guest has none, and guessing it is slow (S-07)', async () => {
  const server = await startTestServer({ env: { SIGN_IN_TRIES: '2' } })
  const ana = await TestPerson.account(server.address, ANA.email)
  const change = async (person: TestPerson, body: unknown): Promise<unknown> => {
    const reply = await person.call('PUT', '/api/me/password', { body })
    return [reply.status, reply.body]
  }
  const wrong = { password: 'wrong horse', newPassword: 'battery staple' }
  expect(await change(ana, { ...wrong, newPassword: 'aaaaaaaa' })).toEqual([
    422,
    { error: { code: 'weakPassword', field: 'newPassword' } },
  ])
  const refused = [401, { error: { code: 'wrongCredentials', field: 'password' } }]
  expect([await change(ana, wrong), await change(ana, wrong)]).toEqual([refused, refused])
  expect(await change(ana, { ...wrong, password: ANA.password })).toEqual([
    429,
    { error: { code: 'tooManyTries' } },
  ])
  expect(await change(await TestPerson.guest(server.address), wrong)).toEqual([
    403,
    { error: { code: 'forbidden' } },
  ])
  await ana.expect(200, 'GET', '/api/me')
})
