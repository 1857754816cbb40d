import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient } from './support/raw-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer, type TestServer } from './support/test-server.ts'

const dayMs = 24 * 3_600_000

async function setUp(options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options)
  const ana = await TestPerson.account(server.address)
  const teamId = await ana.createTeam('Retail')
  return { server, ana, teamId }
}

async function account({ address }: TestServer, name: string): Promise<TestPerson> {
  return TestPerson.account(address, `${name.toLowerCase()}@example.org`, name)
}

async function createIn(person: TestPerson, teamId: string): Promise<string> {
  const { id } = await person.expect(201, 'POST', '/api/blueprints', { body: { title: 'T', teamId } })
  return String(id)
}

test('teams: a blueprint made in one, every member has it with the role of the team (S-22)', async () => {
  const { ana, teamId, server } = await setUp()
  const bea = await ana.inviteToTeam(teamId, 'editor', await account(server, 'Bea'))
  const cal = await ana.inviteToTeam(teamId, 'commenter', await account(server, 'Cal'))
  const id = await createIn(bea, teamId)
  expect(errorCode(await cal.call('POST', '/api/blueprints', { body: { title: 'T', teamId } }))).toBe(
    'forbidden',
  )
  expect(await cal.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'commenter' })
  expect(await cal.expect(200, 'GET', '/api/blueprints')).toMatchObject({ blueprints: [{ id, teamId }] })
  expect(await cal.expect(200, 'GET', `/api/blueprints/${id}/members`)).toMatchObject({
    members: [
      { name: 'Ana', role: 'owner', byTeam: true, byShareLink: false },
      { name: 'Bea', role: 'owner', byTeam: false, byShareLink: false },
      { name: 'Cal', role: 'commenter', byTeam: true, byShareLink: false },
    ],
  })
  expect(await cal.expect(200, 'GET', `/api/teams/${teamId}`)).toMatchObject({
    name: 'Retail',
    role: 'commenter',
    members: 3,
    blueprints: 1,
    people: [
      { name: 'Ana', role: 'owner' },
      { name: 'Bea', role: 'editor' },
      { name: 'Cal', role: 'commenter' },
    ],
  })
})

test('invitations: the token is told once, and it ends by its time, by being revoked and with its maker', async () => {
  const clock = new ManualClock()
  const { ana, teamId, server } = await setUp({ clock })
  const path = `/api/teams/${teamId}/invitations`
  const made = await ana.expect(201, 'POST', path, { body: { role: 'editor' } })
  expect(made).toEqual({
    id: expect.any(String),
    token: expect.stringMatching(/^[\w-]{43}$/u),
    url: `${ana.address}/t/${String(made['token'])}`,
  })
  const listed = JSON.stringify(await ana.expect(200, 'GET', path))
  expect(listed).toContain(String(made['id']))
  expect(listed).not.toContain(String(made['token']))
  const join = `/api/join/${String(made['token'])}`
  const nobody = new TestPerson(ana.address)
  expect(await nobody.expect(200, 'GET', join)).toEqual({ team: 'Retail', by: 'Ana', role: 'editor' })
  expect(errorCode(await nobody.call('POST', join))).toBe('signedOut')
  clock.jump(7 * dayMs)
  expect(errorCode(await nobody.call('GET', join))).toBe('linkDead')
  expect(await ana.expect(200, 'GET', path)).toEqual({ invitations: [] })

  const far = { role: 'viewer', expiresAt: clock.now() + 91 * dayMs }
  expect(errorCode(await ana.call('POST', path, { body: far }))).toBe('invalid')
  const revoked = await ana.expect(201, 'POST', path, { body: { role: 'viewer' } })
  await ana.expect(204, 'DELETE', `/api/team-invitations/${String(revoked['id'])}`)
  expect(errorCode(await nobody.call('GET', `/api/join/${String(revoked['token'])}`))).toBe('linkDead')

  const bea = await ana.inviteToTeam(teamId, 'editor', await account(server, 'Bea'))
  const beaPath = `/api/teams/${teamId}/members/${await bea.id()}`
  await ana.expect(204, 'PUT', beaPath, { body: { role: 'owner' } })
  const orphan = await bea.expect(201, 'POST', path, { body: { role: 'editor' } })
  await ana.expect(204, 'PUT', beaPath, { body: { role: 'editor' } })
  expect(errorCode(await nobody.call('GET', `/api/join/${String(orphan['token'])}`))).toBe('linkDead')
})

test('a team keeps an owner: the last one neither goes nor is lowered, a guest becomes none', async () => {
  const { ana, teamId, server } = await setUp()
  const guest = await ana.inviteToTeam(teamId, 'editor')
  const bea = await ana.inviteToTeam(teamId, 'editor', await account(server, 'Bea'))
  const path = (id: string) => `/api/teams/${teamId}/members/${id}`
  const anaPath = path(await ana.id())
  expect(errorCode(await ana.call('DELETE', anaPath))).toBe('lastOwner')
  expect(errorCode(await ana.call('PUT', anaPath, { body: { role: 'viewer' } }))).toBe('lastOwner')
  const owner = { body: { role: 'owner' } }
  expect(errorCode(await ana.call('PUT', path(await guest.id()), owner))).toBe('accountNeeded')
  await ana.expect(204, 'PUT', path(await bea.id()), owner)
  await ana.expect(204, 'DELETE', anaPath)
  expect((await ana.call('GET', `/api/teams/${teamId}`)).status).toBe(404)
})

test('the own team: it is not left, renamed, deleted or opened to others', async () => {
  const { ana } = await setUp()
  const { teams } = await ana.expect(200, 'GET', '/api/teams')
  const own = (teams as { id: string; personal: boolean }[]).find(({ personal }) => personal)
  const path = `/api/teams/${own?.id ?? ''}`
  expect(errorCode(await ana.call('PATCH', path, { body: { name: 'New' } }))).toBe('personalTeam')
  expect(errorCode(await ana.call('DELETE', path))).toBe('personalTeam')
  expect(errorCode(await ana.call('POST', `${path}/invitations`, { body: { role: 'viewer' } }))).toBe(
    'personalTeam',
  )
  expect(errorCode(await ana.call('DELETE', `${path}/members/${await ana.id()}`))).toBe('personalTeam')
})

test('limits: a team that is full and a person with as many teams as there may be', async () => {
  const { ana, teamId, server } = await setUp({ env: { TEAM_MEMBERS: '2', PERSON_TEAMS: '2' } })
  await ana.inviteToTeam(teamId, 'viewer')
  const late = await TestPerson.guest(server.address)
  const { token } = await ana.expect(201, 'POST', `/api/teams/${teamId}/invitations`, {
    body: { role: 'viewer' },
  })
  expect(errorCode(await late.call('POST', `/api/join/${String(token)}`))).toBe('teamFull')
  await ana.createTeam('Second')
  expect(errorCode(await ana.call('POST', '/api/teams', { body: { name: 'Third' } }))).toBe('tooManyTeams')
})

test('a blueprint moves to a team: its members have it at once, and no more when it moves on', async () => {
  const { ana, teamId, server } = await setUp()
  const bea = await ana.inviteToTeam(teamId, 'editor', await account(server, 'Bea'))
  const id = await ana.createBlueprint()
  expect((await bea.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/team`, { body: { teamId } })
  const socket = await RawClient.connect(bea, id)
  await socket.frame('awareness')
  const own = await createIn(bea, teamId)
  const beas = (await bea.expect(200, 'GET', '/api/teams'))['teams'] as { id: string }[]
  const taken = await bea.call('PUT', `/api/blueprints/${own}/team`, { body: { teamId: beas[0]?.id } })
  expect(errorCode(taken)).toBe('forbidden')
  const anas = (await ana.expect(200, 'GET', '/api/teams'))['teams'] as { id: string }[]
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/team`, { body: { teamId: anas[0]?.id } })
  expect(await socket.closed()).toBe(4403)
})

test('a team is deleted: the request counts its blueprints, and they are in the bin of whoever asked', async () => {
  const { ana, teamId, server } = await setUp()
  const bea = await ana.inviteToTeam(teamId, 'editor', await account(server, 'Bea'))
  const id = await createIn(ana, teamId)
  const socket = await RawClient.connect(bea, id)
  await socket.frame('awareness')
  expect(errorCode(await ana.call('DELETE', `/api/teams/${teamId}`))).toBe('teamNotEmpty')
  expect(socket.closeCode).toBeUndefined()
  await ana.expect(204, 'DELETE', `/api/teams/${teamId}?blueprints=1`)
  expect(await socket.closed()).toBe(4404)
  expect(await ana.expect(200, 'GET', '/api/blueprints?bin=1')).toMatchObject({ blueprints: [{ id }] })
  await ana.expect(204, 'POST', `/api/blueprints/${id}/restore`)
  expect((await bea.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
})

test('a blueprint is shared with an address: an account has it, any other is not found, and tries are counted', async () => {
  const { ana, server } = await setUp({ env: { LOOK_UP_TRIES: '2' } })
  const bea = await account(server, 'Bea')
  const id = await ana.createBlueprint()
  const path = `/api/blueprints/${id}/members`
  await ana.expect(204, 'POST', path, { body: { email: 'Bea@Example.org', role: 'commenter' } })
  expect(await bea.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'commenter' })
  const unknown = { body: { email: 'nobody@example.org', role: 'viewer' } }
  expect(errorCode(await ana.call('POST', path, unknown))).toBe('noSuchAccount')
  expect(errorCode(await ana.call('POST', path, unknown))).toBe('tooManyTries')
  const guest = await TestPerson.guest(server.address)
  const own = await guest.createBlueprint()
  expect(errorCode(await guest.call('POST', `/api/blueprints/${own}/members`, unknown))).toBe('accountNeeded')
})

test("a blueprint is handed over: it is the other one's, and whoever had it edits", async () => {
  const { ana, server } = await setUp()
  const bea = await account(server, 'Bea')
  const id = await ana.createBlueprint()
  const owner = { body: { personId: await bea.id() } }
  expect(errorCode(await ana.call('PUT', `/api/blueprints/${id}/owner`, owner))).toBe('notFound')
  await ana.expect(204, 'POST', `/api/blueprints/${id}/members`, {
    body: { email: 'bea@example.org', role: 'viewer' },
  })
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/owner`, owner)
  expect(await bea.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'owner' })
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'editor' })
})
