import { expect, test } from 'vitest'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const CREDENTIALS = { email: 'ana@example.org', password: 'correct horse' }
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function setUp() {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  return { server, ana }
}

test('a person is edited: what was not sent stays, and the language follows to another browser', async () => {
  const { ana, server } = await setUp()
  await ana.expect(200, 'PATCH', '/api/me', { body: { colour: 7 } })
  await ana.expect(200, 'PATCH', '/api/me', { body: { language: 'es' } })
  const { person } = await ana.expect(200, 'PATCH', '/api/me', { body: { name: 'Ana María' } })
  expect(person).toMatchObject({ name: 'Ana María', colour: 7, language: 'es', email: 'ana@example.org' })
  const elsewhere = new TestPerson(server.address)
  expect(await elsewhere.expect(201, 'POST', '/api/sessions', { body: CREDENTIALS })).toEqual({ person })
  for (const body of [{ colour: 11 }, { colour: 1.5 }, { language: 'fr' }, { name: ' ' }]) {
    expect((await ana.call('PATCH', '/api/me', { body })).status).toBe(422)
  }
})

test('a person is edited while on a board: the others see the new name and colour', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint()
  const [hers, others] = [await StockClient.connect(ana, id), await StockClient.connect(ana, id)]
  hers.provider.awareness.setLocalState({ cursor: null })
  const seen = (): unknown =>
    Reflect.get(Object(others.provider.awareness.getStates().get(hers.doc.clientID)), 'person')
  await until('she is seen', () => seen() !== undefined)
  await ana.expect(200, 'PATCH', '/api/me', { body: { name: 'Ana María', colour: 9 } })
  await until('her colour is new', () => Reflect.get(Object(seen()), 'colour') === 9)
  expect(seen()).toMatchObject({ name: 'Ana María', colour: 9 })
})

test('own sign-ins: listed in words, this one first; the id signs out and never in', async () => {
  const { ana, server } = await setUp()
  const elsewhere = new TestPerson(server.address)
  await elsewhere.expect(201, 'POST', '/api/sessions', { body: CREDENTIALS })
  await elsewhere.expect(200, 'GET', '/api/me', { headers: { 'user-agent': FIREFOX } })
  const { sessions } = await ana.expect(200, 'GET', '/api/me/sessions')
  const [own, other] = sessions as { id: string; current: boolean; device: unknown }[]
  expect(own).toMatchObject({ current: true, startedAt: expect.any(Number), seenAt: expect.any(Number) })
  expect(other).toMatchObject({ current: false, device: { browser: 'Firefox', system: 'Linux' } })
  const thief = new TestPerson(server.address)
  thief.cookie = `sightline=${other?.id ?? ''}`
  expect((await thief.call('GET', '/api/me')).status).toBe(401)
  const id = await ana.createBlueprint()
  const socket = await RawClient.connect(elsewhere, id)
  await socket.frame('awareness')
  const stranger = await TestPerson.guest(server.address)
  expect((await stranger.call('DELETE', `/api/me/sessions/${other?.id ?? ''}`)).status).toBe(404)
  await ana.expect(204, 'DELETE', `/api/me/sessions/${other?.id ?? ''}`)
  expect(await socket.closed()).toBe(4401)
  expect((await elsewhere.call('GET', '/api/me')).status).toBe(401)
  await ana.expect(200, 'GET', '/api/me')
})

test('an account is deleted: with the password and the count, and whoever has a board of it open is put out', async () => {
  const { ana, server } = await setUp()
  const id = await ana.createBlueprint('Mine')
  const gus = await ana.invite(id, 'editor')
  const bea = await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  await ana.expect(204, 'POST', `/api/blueprints/${id}/members`, {
    body: { email: 'bea@example.org', role: 'viewer' },
  })
  const [theirs, hers] = [await RawClient.connect(gus, id), await RawClient.connect(ana, id)]
  await Promise.all([theirs.frame('awareness'), hers.frame('awareness')])
  expect(await ana.expect(200, 'GET', '/api/me/estate')).toEqual({
    blueprints: [{ id, title: 'Mine', binned: false, heirs: [{ id: await bea.id(), name: 'Bea' }] }],
    teamsToHandOver: [],
  })
  const wrong = { password: 'wrong horse', blueprints: 1 }
  expect(errorCode(await ana.call('DELETE', '/api/me', { body: wrong }))).toBe('wrongCredentials')
  const { password } = CREDENTIALS
  expect(errorCode(await ana.call('DELETE', '/api/me', { body: { password, blueprints: 0 } }))).toBe(
    'estateChanged',
  )
  expect(theirs.closeCode).toBeUndefined()
  await ana.expect(204, 'DELETE', '/api/me', { body: { password, blueprints: 1 } })
  expect(await theirs.closed()).toBe(4404)
  expect([4401, 4404]).toContain(await hers.closed())
  expect((await gus.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  const again = new TestPerson(server.address)
  expect(errorCode(await again.call('POST', '/api/sessions', { body: CREDENTIALS }))).toBe('wrongCredentials')
})

test('an account is deleted: what it handed over stays, and its share links into a team are dead at once', async () => {
  const { ana, server } = await setUp()
  const bea = await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  const teamId = await bea.createTeam()
  await bea.inviteToTeam(teamId, 'editor', ana)
  const { id } = await ana.expect(201, 'POST', '/api/blueprints', { body: { title: 'T', teamId } })
  const gus = await ana.invite(String(id), 'editor')
  const socket = await RawClient.connect(gus, String(id))
  await socket.frame('awareness')
  await ana.expect(204, 'DELETE', '/api/me', {
    body: { password: CREDENTIALS.password, blueprints: 0 },
  })
  expect(await socket.closed()).toBe(4403)
  expect(await bea.expect(200, 'GET', `/api/blueprints/${String(id)}`)).toMatchObject({ role: 'owner' })
})

test('an account is deleted: not while a team of others has no other owner', async () => {
  const { ana } = await setUp()
  const teamId = await ana.createTeam('Retail')
  await ana.inviteToTeam(teamId, 'editor')
  expect(await ana.expect(200, 'GET', '/api/me/estate')).toMatchObject({
    teamsToHandOver: [{ id: teamId, name: 'Retail' }],
  })
  const body = { password: CREDENTIALS.password, blueprints: 0 }
  expect(errorCode(await ana.call('DELETE', '/api/me', { body }))).toBe('estateChanged')
})

test('a guest is deleted: without a password, and what they made goes too', async () => {
  const server = await startTestServer()
  const gus = await TestPerson.guest(server.address)
  await gus.createBlueprint()
  await gus.expect(204, 'DELETE', '/api/me', { body: { blueprints: 1 } })
  expect((await gus.call('GET', '/api/me')).status).toBe(401)
})
