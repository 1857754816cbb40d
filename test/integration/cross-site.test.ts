import { expect, test } from 'vitest'
import { HTTP_ROUTES } from './support/http-routes.ts'
import { upgradeStatus } from './support/raw-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

const MUTATING = [...new Set(HTTP_ROUTES.map(({ route }) => route))].filter(
  (route) => !route.startsWith('GET'),
)

/** What a browser says for a page of somebody else. */
function strangers(address: string): readonly Readonly<Record<string, string>>[] {
  const { port } = new URL(address)
  return [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${address}.evil.example` },
    { origin: `http://sub.127.0.0.1:${port}` },
    { origin: `http://127.0.0.1:${Number(port) + 1}` },
    { origin: `https://127.0.0.1:${port}` },
    { origin: address.toUpperCase() },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  ]
}

test('every mutating route from a foreign page: 403 before any work (S-06)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Kept')
  const passed: unknown[] = []
  for (const route of MUTATING) {
    const [method = '', path = ''] = route.split(' ')
    for (const headers of strangers(server.address)) {
      const reply = await ana.call(method, path.replace(':id', id), { headers, body: { title: 'Changed' } })
      if (reply.status !== 403 || errorCode(reply) !== 'crossSite')
        passed.push([route, headers, reply.status])
    }
  }
  expect(passed).toEqual([])
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
    title: 'Kept',
    deletedAt: null,
  })
})

test.each([
  ['our own page', (address: string) => ({ origin: address, 'sec-fetch-site': 'same-origin' })],
  ['an older browser', (address: string) => ({ origin: address })],
  ['no browser', () => ({})],
])('a mutating route from %s: let through', async (_case, headers) => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  await ana.expect(201, 'POST', '/api/blueprints', { body: { title: 'T' }, headers: headers(server.address) })
})

test('behind a proxy: ORIGIN alone counts, and not the Host', async () => {
  const server = await startTestServer({ env: { ORIGIN: 'https://board.example' } })
  const guest = new TestPerson(server.address)
  const body = { name: 'Gus' }
  const refused = await guest.call('POST', '/api/guests', { body, headers: { origin: server.address } })
  expect(refused.status).toBe(403)
  await guest.expect(201, 'POST', '/api/guests', { body, headers: { origin: 'https://board.example' } })
})

test('upgrades from a foreign page: 403 before any socket exists (S-11)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const statuses: unknown[] = []
  for (const headers of strangers(server.address).filter((each) => each['origin'] !== undefined)) {
    statuses.push(await upgradeStatus(server.address, id, { cookie: ana.cookie, ...headers }))
  }
  expect(new Set(statuses)).toEqual(new Set([403]))
  expect(await upgradeStatus(server.address, id, { cookie: ana.cookie, origin: server.address })).toBe(101)
  expect(await upgradeStatus(server.address, id, { cookie: ana.cookie })).toBe(101)
})
