import { expect, test } from 'vitest'
import { upgradeStatus } from './support/raw-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer, type TestServer } from './support/test-server.ts'

const TRUSTING = { TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' }

/** The statuses of wrong passwords for one account, each sent with another X-Forwarded-For. */
async function tries(server: TestServer, forwarded: readonly string[]): Promise<readonly number[]> {
  const somebody = new TestPerson(server.address)
  const statuses: number[] = []
  for (const address of forwarded) {
    const reply = await somebody.call('POST', '/api/sessions', {
      body: { email: 'ana@example.org', password: 'wrong horse' },
      headers: { 'x-forwarded-for': address },
    })
    statuses.push(reply.status)
  }
  return statuses
}

test('X-Forwarded-For without trusted proxies: not believed, so a guesser cannot become somebody new (T-50, S-16)', async () => {
  const server = await startTestServer({ env: { SIGN_IN_TRIES: '2' } })
  expect(await tries(server, ['198.51.100.1', '198.51.100.2', '198.51.100.3'])).toEqual([401, 401, 429])
})

test.each([
  ['each client counts for itself', ['198.51.100.1', '198.51.100.2', '198.51.100.1'], [401, 401, 429]],
  [
    'what a client wrote before the proxy counts for nothing: nobody becomes somebody new',
    ['1.1.1.1, 198.51.100.1', '2.2.2.2, 198.51.100.1'],
    [401, 429],
  ],
  [
    'what a client wrote before the proxy counts for nothing: nobody is framed',
    ['198.51.100.1, 203.0.113.9', '198.51.100.1'],
    [401, 401],
  ],
  ['a chain of trusted proxies is followed', ['198.51.100.1, 10.1.2.3', '198.51.100.1'], [401, 429]],
  ['an IPv4 address in either form is one', ['::ffff:198.51.100.1', '198.51.100.1'], [401, 429]],
  ['a home with IPv6 is one address', ['2001:db8:0:1::1', '2001:db8::1:ffff:0:0:9'], [401, 429]],
  ['another home with IPv6 is another', ['2001:db8:0:1::1', '2001:db8:0:2::1'], [401, 401]],
  ['what is no address counts as the proxy', ['unknown', 'elsewhere'], [401, 429]],
])('X-Forwarded-For from a trusted proxy: %s (T-50)', async (_case, forwarded, expected) => {
  const server = await startTestServer({ env: { SIGN_IN_TRIES: '1', ...TRUSTING } })
  expect(await tries(server, forwarded)).toEqual(expected)
})

const PROXIED = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'board.example' }

/** Signs in through `headers`, then asks for a share link and a socket the way a page of https://board.example would. */
async function seenFrom(server: TestServer, headers: Readonly<Record<string, string>>) {
  const ana = new TestPerson(server.address)
  const account = { email: 'ana@example.org', password: 'correct horse', name: 'Ana' }
  const signedUp = await ana.call('POST', '/api/accounts', { body: account, headers })
  const { id } = await ana.expect(201, 'POST', '/api/blueprints', { body: { title: 'B' }, headers })
  const made = await ana.expect(201, 'POST', `/api/blueprints/${String(id)}/share-links`, {
    body: { role: 'viewer' },
    headers,
  })
  const page = { ...headers, origin: 'https://board.example' }
  const edit = await ana.call('PATCH', `/api/blueprints/${String(id)}`, {
    body: { title: 'C' },
    headers: page,
  })
  return {
    cookie: signedUp.headers.getSetCookie()[0]?.split('=')[0],
    hsts: signedUp.headers.has('strict-transport-security'),
    socket: /connect-src 'self' (?<socket>\S+);/u.exec(signedUp.headers.get('content-security-policy') ?? '')
      ?.groups?.['socket'],
    link: new URL(String(made['url'])).origin,
    edit: edit.status,
    upgrade: await upgradeStatus(server.address, String(id), { cookie: ana.cookie, ...page }),
  }
}

test('X-Forwarded-Proto and -Host from a trusted proxy: they are the public address (T-50, S-05, S-06, S-11)', async () => {
  const server = await startTestServer({ env: TRUSTING })
  expect(await seenFrom(server, PROXIED)).toEqual({
    cookie: '__Host-sightline',
    hsts: true,
    socket: 'wss://board.example',
    link: 'https://board.example',
    edit: 200,
    upgrade: 101,
  })
})

test('X-Forwarded-Proto and -Host from anybody else: not believed, a foreign page stays one (T-50, S-06, S-11)', async () => {
  const server = await startTestServer()
  expect(await seenFrom(server, PROXIED)).toEqual({
    cookie: 'sightline',
    hsts: false,
    socket: server.address.replace('http', 'ws'),
    link: server.address,
    edit: 403,
    upgrade: 403,
  })
})

test('X-Forwarded-Host with ORIGIN set: ORIGIN alone counts, whoever the proxy is (T-50)', async () => {
  const server = await startTestServer({ env: { ...TRUSTING, ORIGIN: 'https://other.example' } })
  expect(await seenFrom(server, PROXIED)).toMatchObject({
    socket: 'wss://other.example',
    link: 'https://other.example',
    edit: 403,
    upgrade: 403,
  })
})

test('X-Forwarded-Host with several values: the one that the proxy wrote (T-50)', async () => {
  const server = await startTestServer({ env: TRUSTING })
  const headers = { 'x-forwarded-proto': 'http, https', 'x-forwarded-host': 'evil.example, board.example' }
  expect(await seenFrom(server, headers)).toMatchObject({ link: 'https://board.example', edit: 200 })
})

test('/metrics through a trusted proxy: nobody but this machine itself may read (S-16)', async () => {
  const server = await startTestServer({ env: TRUSTING })
  const through = await fetch(`${server.address}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect([through.status, (await fetch(`${server.address}/metrics`)).status]).toEqual([404, 200])
})

test('a guess at the account of somebody at another address: it does not lock them out (S-07)', async () => {
  const server = await startTestServer({ env: { SIGN_IN_TRIES: '1', ...TRUSTING } })
  await TestPerson.account(server.address)
  await tries(server, ['198.51.100.66', '198.51.100.66'])
  const ana = new TestPerson(server.address)
  const signIn = { body: { email: 'ana@example.org', password: 'correct horse' } }
  const here = await ana.call('POST', '/api/sessions', {
    ...signIn,
    headers: { 'x-forwarded-for': '198.51.100.7' },
  })
  const there = await ana.call('POST', '/api/sessions', {
    ...signIn,
    headers: { 'x-forwarded-for': '198.51.100.66' },
  })
  expect([here.status, there.status, errorCode(there)]).toEqual([201, 429, 'tooManyTries'])
})
