import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { refusals } from './support/refusals.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer, type TestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

interface Visitor {
  readonly person: TestPerson
  readonly blueprintId: string
  readonly from?: string
}

function knock(server: TestServer, { person, blueprintId, from }: Visitor): Promise<number> {
  const headers = { cookie: person.cookie, ...(from === undefined ? {} : { 'x-forwarded-for': from }) }
  return upgradeStatus(server.address, blueprintId, headers)
}

async function people(server: TestServer, count: number): Promise<readonly TestPerson[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => TestPerson.guest(server.address, `G${index}`)),
  )
}

test.each([
  ['process', 'PROCESS_CONNECTIONS', { people: 3, blueprints: 3, addresses: 3 }],
  ['address', 'ADDRESS_CONNECTIONS', { people: 3, blueprints: 3, addresses: 1 }],
  ['person', 'PERSON_CONNECTIONS', { people: 1, blueprints: 3, addresses: 3 }],
  ['room', 'ROOM_CONNECTIONS', { people: 3, blueprints: 1, addresses: 3 }],
] as const)(
  'more sockets than fit by %s: 503 before there is one, counted under its name; one leaves and the next comes in (T-31)',
  async (reason, variable, spread) => {
    const server = await startTestServer({ env: { [variable]: '2', TRUSTED_PROXIES: 'loopback' } })
    const everyone = await people(server, 3)
    const owner = everyone[0] ?? (await TestPerson.guest(server.address))
    const boards = [
      await owner.createBlueprint(),
      await owner.createBlueprint(),
      await owner.createBlueprint(),
    ]
    for (const board of boards) {
      const { token } = await owner.share(board, 'editor')
      for (const guest of everyone) await guest.expect(200, 'POST', `/api/share/${token}`, { body: {} })
    }
    const visitors = [0, 1, 2].map((index) => ({
      person: everyone[index % spread.people] ?? owner,
      blueprintId: boards[index % spread.blueprints] ?? '',
      from: `198.51.100.${index % spread.addresses}`,
    }))
    const [first, second, third] = visitors
    if (first === undefined || second === undefined || third === undefined) throw new Error('three come')
    const open = [await connect(first), await connect(second)]
    expect(await knock(server, third)).toBe(503)
    expect(await refusals(server.address)).toEqual({ [reason]: 1 })
    open[0]?.socket.terminate()
    await until('there is room again', async () => (await knock(server, third)) === 101)
  },
)

async function connect({ person, blueprintId, from = '' }: Visitor): Promise<RawClient> {
  return RawClient.connect(person, blueprintId, '', { 'x-forwarded-for': from })
}

test('many at once for the last place: no more come in than there are places', async () => {
  const server = await startTestServer({ env: { ROOM_CONNECTIONS: '3' } })
  const ana = await TestPerson.guest(server.address)
  const blueprintId = await ana.createBlueprint()
  const clients = Array.from({ length: 10 }, () => RawClient.tryToConnect(ana, blueprintId))
  const came = (await Promise.all(clients)).filter((client) => client !== undefined)
  expect(came).toHaveLength(3)
  expect(await refusals(server.address)).toEqual({ room: 7 })
})

test('upgrades that fail again and again from one address: refused unseen, until a minute is over, and nobody else is (S-14)', async () => {
  const clock = new ManualClock()
  const server = await startTestServer({
    clock,
    env: { FAILED_UPGRADES_PER_MINUTE: '3', TRUSTED_PROXIES: 'loopback' },
  })
  const person = await TestPerson.guest(server.address)
  const blueprintId = await person.createBlueprint()
  const stranger = new TestPerson(server.address)
  const statuses: number[] = []
  for (const visitor of [
    { person: stranger, blueprintId },
    { person, blueprintId: 'unknown' },
    { person: stranger, blueprintId },
    { person: stranger, blueprintId },
    { person, blueprintId },
  ]) {
    statuses.push(await knock(server, { ...visitor, from: '198.51.100.1' }))
  }
  expect(statuses).toEqual([401, 404, 401, 429, 429])
  expect(await knock(server, { person, blueprintId, from: '198.51.100.2' })).toBe(101)
  expect(await refusals(server.address)).toEqual({ signedOut: 2, notFound: 1, tooManyTries: 2 })
  clock.jump(60_000)
  expect(await knock(server, { person, blueprintId, from: '198.51.100.1' })).toBe(101)
})

test('a foreign page, a blueprint that is not there: each counted by its reason', async () => {
  const server = await startTestServer()
  const person = await TestPerson.guest(server.address)
  const blueprintId = await person.createBlueprint()
  const headers = { cookie: person.cookie, origin: 'https://evil.example' }
  expect(await upgradeStatus(server.address, blueprintId, headers)).toBe(403)
  expect(await knock(server, { person, blueprintId: 'unknown' })).toBe(404)
  expect(await refusals(server.address)).toEqual({ crossSite: 1, notFound: 1 })
})

test('a request that is no upgrade: told what an upgrade would be told, and nothing is counted (P1)', async () => {
  const server = await startTestServer({ env: { ROOM_CONNECTIONS: '1' } })
  const person = await TestPerson.guest(server.address)
  const blueprintId = await person.createBlueprint()
  const ask = async (id: string): Promise<number> => (await person.call('GET', `/sync/${id}`)).status
  expect([await ask(blueprintId), await ask(blueprintId), await ask('unknown')]).toEqual([204, 204, 404])
  const client = await RawClient.connect(person, blueprintId)
  expect(await ask(blueprintId)).toBe(503)
  client.socket.terminate()
  await until('there is room again', async () => (await ask(blueprintId)) === 204)
  expect(await refusals(server.address)).toEqual({})
})

test('a thousand strangers with big headers: refused, and never a socket nor a room (T-49, S-13)', async () => {
  const server = await startTestServer()
  const headers = { 'x-filler': 'x'.repeat(8000) }
  const statuses = await Promise.all(
    Array.from({ length: 1000 }, () => upgradeStatus(server.address, 'some-blueprint', headers)),
  )
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  expect(statuses.filter((status) => status === 401).length).toBeLessThan(1000)
  const text = await (await fetch(`${server.address}/metrics`)).text()
  expect(text).toContain('\nsightline_connections 0\n')
  expect(text).toContain('\nsightline_rooms 0\n')
})

test('an office of 500 behind one address: all of them come back after a restart, and only the 501st is told to wait (T-31)', async () => {
  const first = await startTestServer()
  const owners = await people(first, 10)
  const boards = await Promise.all(
    owners.map(async (person) => ({ person, id: await person.createBlueprint() })),
  )
  const office = Array.from({ length: 500 }, (_, index) => boards[index % boards.length]).filter(
    (seat) => seat !== undefined,
  )
  const before = await Promise.all(office.map(({ person, id }) => RawClient.connect(person, id)))
  await first.close()
  expect(new Set(await Promise.all(before.map((client) => client.closed())))).toEqual(new Set([1012]))

  const second = await startTestServer({ dataDir: first.dataDir })
  for (const person of owners) person.moveTo(second.address)
  const after = await Promise.all(office.map(({ person, id }) => RawClient.connect(person, id)))
  await Promise.all(after.map((client) => client.frame('syncStep1')))
  const [one] = boards
  if (one === undefined) throw new Error('there is a board')
  expect(await knock(second, { person: one.person, blueprintId: one.id })).toBe(503)
  expect(await refusals(second.address)).toEqual({ address: 1 })
})
