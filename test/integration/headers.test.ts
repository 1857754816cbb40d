import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { TestPerson } from './support/test-person.ts'
import { makeFolder, startTestServer } from './support/test-server.ts'

const SCRIPT = 'start()'

function webFolder(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, '_app', 'immutable'), { recursive: true })
  writeFileSync(
    join(folder, '200.html'),
    `<html><body><script>${SCRIPT}</script><script src="/x.js"></script></body></html>`,
  )
  writeFileSync(join(folder, '_app', 'immutable', 'app.ABC.js'), 'x'.repeat(5000))
  writeFileSync(join(folder, '_app', 'immutable', 'page.DEF.js'), 'y'.repeat(5000))
  writeFileSync(join(folder, '_app', 'immutable', 'page.DEF.js.br'), brotliCompressSync('y'.repeat(5000)))
  return folder
}

const NAMES = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-robots-tag',
]

function securityHeaders(headers: Headers): Record<string, string | null> {
  return Object.fromEntries(NAMES.map((name) => [name, headers.get(name)]))
}

test('every page and reply: the security headers (S-20, S-24, S-25)', async () => {
  const server = await startTestServer({ webFolder: webFolder() })
  const host = new URL(server.address).host
  const hash = createHash('sha256').update(SCRIPT).digest('base64')
  const expected = {
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' blob: data:",
      `connect-src 'self' ws://${host}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': null,
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  }
  for (const path of [
    '/',
    '/b/some',
    '/s/token',
    '/api/me',
    '/api/nothing',
    '/healthz',
    '/_app/nothing.js',
  ]) {
    expect([path, securityHeaders((await fetch(`${server.address}${path}`)).headers)]).toEqual([
      path,
      expected,
    ])
  }
})

test('behind https: HSTS, wss in the policy and a __Host- cookie with Secure (S-05, S-10)', async () => {
  const server = await startTestServer({ env: { ORIGIN: 'https://board.example' } })
  const reply = await new TestPerson(server.address).call('POST', '/api/guests', { body: { name: 'Gus' } })
  expect(reply.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/u)
  expect(reply.headers.get('content-security-policy')).toContain('wss://board.example')
  expect(reply.headers.getSetCookie()[0]?.replace(/=[\w-]{43};/u, '=secret;')).toBe(
    '__Host-sightline=secret; Max-Age=34560000; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})

test('on plain http: a cookie without Secure, HttpOnly and Lax (S-05)', async () => {
  const server = await startTestServer()
  const reply = await new TestPerson(server.address).call('POST', '/api/accounts', {
    body: { email: 'ana@example.org', password: 'correct horse', name: 'Ana' },
  })
  expect(reply.headers.getSetCookie()[0]?.replace(/=[\w-]{43};/u, '=secret;')).toBe(
    'sightline=secret; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax',
  )
})

test('the web client: hashed files stay in the cache for ever, the shell never; unknown addresses are its own', async () => {
  const server = await startTestServer({ webFolder: webFolder() })
  const asset = await fetch(`${server.address}/_app/immutable/app.ABC.js`)
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-encoding')).toBe('gzip')
  expect(await asset.text()).toBe('x'.repeat(5000))
  const shell = await fetch(`${server.address}/b/anything`)
  expect([shell.status, shell.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  expect((await fetch(`${server.address}/_app/immutable/gone.js`)).status).toBe(404)
  expect((await fetch(`${server.address}/..%2f..%2fpackage.json`)).status).toBe(404)
})

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('the web client: what the build has packed, asked for as %s, is the same', async (accepted, encoding) => {
  const server = await startTestServer({ webFolder: webFolder() })
  const reply = await fetch(`${server.address}/_app/immutable/page.DEF.js`, {
    headers: { 'accept-encoding': accepted },
  })
  expect(reply.headers.get('content-encoding')).toBe(encoding)
  expect(await reply.text()).toBe('y'.repeat(5000))
})

test('a board: its page names what the client asks for first, and no id adds to that', async () => {
  const server = await startTestServer({ webFolder: webFolder() })
  const asked = async (path: string): Promise<string | null> =>
    (await fetch(server.address + path)).headers.get('link')
  const preload = 'rel=preload; as=fetch; crossorigin'
  expect(await asked('/b/abc')).toBe(`</api/me>; ${preload}, </api/blueprints/abc>; ${preload}`)
  expect(await asked('/b/a%3E%2C%20%3C%2Fb')).toBe(
    `</api/me>; ${preload}, </api/blueprints/a%3E%2C%20%3C%2Fb>; ${preload}`,
  )
  for (const other of ['/b/abc?present=notes', '/blueprints']) expect(await asked(other)).toBeNull()
})

test('a share link: the shell with 200 while it lives and with 404 once it is dead', async () => {
  const server = await startTestServer({ webFolder: webFolder() })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const link = await ana.share(id, 'viewer')
  expect((await ana.call('GET', `/s/${link.token}`)).status).toBe(200)
  await ana.expect(204, 'DELETE', `/api/share-links/${link.id}`)
  const dead = await ana.call('GET', `/s/${link.token}`)
  expect([dead.status, String(dead.body).includes('<script>')]).toEqual([404, true])
})

test('a request that offers another protocol than a socket: it is answered like any other (S-14)', async () => {
  const server = await startTestServer()
  const headers = {
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': 'AAMAAABkAAQAAP__',
  }
  const status = await new Promise((resolve, reject) => {
    const request = get(`${server.address}/healthz`, { headers }, (reply) => {
      reply.resume()
      resolve(reply.statusCode)
    })
    request.setTimeout(10_000, () => request.destroy(new Error('no answer')))
    request.on('error', reject)
  })
  expect(status).toBe(200)
})
