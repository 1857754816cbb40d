import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { makeFolder, startTestServer, type TestServerOptions } from './support/test-server.ts'

async function owner(options: TestServerOptions = {}) {
  const server = await startTestServer(options)
  const ana = await TestPerson.account(server.address)
  return { server, ana, id: await ana.createBlueprint('Running shoes') }
}

async function opened(ana: TestPerson, id: string, conditions: Readonly<Record<string, unknown>> = {}) {
  const link = await ana.share(id, 'commenter', conditions)
  const gus = new TestPerson(ana.address)
  await gus.expect(200, 'POST', `/api/share/${link.token}`, {
    body: { name: 'Gus', ...passwordOf(conditions) },
  })
  const socket = await RawClient.connect(gus, id)
  await socket.frame('awareness')
  return { link, gus, socket }
}

function passwordOf(conditions: Readonly<Record<string, unknown>>) {
  return 'password' in conditions ? { password: conditions['password'] } : {}
}

test('share link: it has come to its end, open sockets close with 4403 and nothing lets anybody in again (S-21, T-47)', async () => {
  const clock = new ManualClock()
  const { server, ana, id } = await owner({ clock })
  const { link, gus, socket } = await opened(ana, id, { expiresAt: clock.now() + 60_000 })
  clock.jump(60_000)
  expect(await socket.closed()).toBe(4403)
  expect((await gus.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  expect(await upgradeStatus(server.address, id, { cookie: gus.cookie })).toBe(404)
  expect(errorCode(await gus.call('POST', `/api/share/${link.token}`, { body: {} }))).toBe('linkDead')
})

test('share link: its end is put off, it goes on; its end is moved to the front, it ends then', async () => {
  const clock = new ManualClock()
  const { ana, id } = await owner({ clock })
  const { link, gus, socket } = await opened(ana, id, { expiresAt: clock.now() + 60_000 })
  const path = `/api/share-links/${link.id}`
  await ana.expect(200, 'PATCH', path, { body: { expiresAt: clock.now() + 600_000 } })
  clock.jump(60_000)
  await gus.expect(200, 'GET', `/api/blueprints/${id}`)
  await ana.expect(200, 'PATCH', path, { body: { expiresAt: clock.now() + 1_000 } })
  await gus.expect(200, 'GET', `/api/blueprints/${id}`)
  clock.jump(1_000)
  expect(await socket.closed()).toBe(4403)
})

test('share link: rotated, the old address is dead and those who came by it are put out; the new one works', async () => {
  const { ana, id } = await owner()
  const { link, gus, socket } = await opened(ana, id)
  const rotated = await ana.expect(200, 'POST', `/api/share-links/${link.id}/rotate`)
  expect(await socket.closed()).toBe(4403)
  expect(errorCode(await gus.call('POST', `/api/share/${link.token}`, { body: {} }))).toBe('linkDead')
  await gus.expect(200, 'POST', `/api/share/${String(rotated['token'])}`, { body: {} })
  await gus.expect(200, 'GET', `/api/blueprints/${id}`)
})

test('share link: its role is lowered, the socket closes with 4403 and the next one has the new role', async () => {
  const { ana, id } = await owner()
  const { link, gus, socket } = await opened(ana, id)
  await ana.expect(200, 'PATCH', `/api/share-links/${link.id}`, { body: { role: 'viewer' } })
  expect(await socket.closed()).toBe(4403)
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'viewer' })
})

test('share link: a password, without it or with a wrong one nothing is given, and after five tries nothing at all (S-21)', async () => {
  const { ana, id } = await owner()
  const { token } = await ana.share(id, 'viewer', { password: 'paper boat 7' })
  const gus = new TestPerson(ana.address)
  const path = `/api/share/${token}`
  expect(await gus.expect(200, 'GET', path)).toEqual({
    role: 'viewer',
    needsName: false,
    needsPassword: true,
  })
  expect(errorCode(await gus.call('POST', path, { body: {} }))).toBe('wrongPassword')
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(errorCode(await gus.call('POST', path, { body: { password: 'wrong one' } }))).toBe('wrongPassword')
  }
  const refused = await gus.call('POST', path, { body: { password: 'paper boat 7' } })
  expect(errorCode(refused)).toBe('tooManyTries')
  expect(refused.headers.get('retry-after')).toBe('900')
  expect(gus.cookie).toBe('')
})

test('share link: the right password lets in, and taking it away needs none any more', async () => {
  const { ana, id } = await owner()
  const { link } = await opened(ana, id, { password: 'paper boat 7' })
  await ana.expect(200, 'PATCH', `/api/share-links/${link.id}`, { body: { password: null } })
  const eva = new TestPerson(ana.address)
  await eva.expect(200, 'POST', `/api/share/${link.token}`, { body: { name: 'Eva' } })
})

test('share link: a viewer opens it without a name, a commenter has to give one', async () => {
  const { ana, id } = await owner()
  const viewing = await ana.share(id, 'viewer')
  const viewer = new TestPerson(ana.address)
  const headers = { 'accept-language': 'es' }
  await viewer.expect(200, 'POST', `/api/share/${viewing.token}`, { body: {}, headers })
  expect(await viewer.expect(200, 'GET', '/api/me')).toMatchObject({ person: { name: 'Invitado' } })
  const commenting = await ana.share(id, 'commenter')
  const reply = await new TestPerson(ana.address).call('POST', `/api/share/${commenting.token}`, { body: {} })
  expect(reply).toMatchObject({ status: 422, body: { error: { code: 'invalid', field: 'name' } } })
})

test.each([
  ['an editor who is shown a part', { role: 'editor', shows: { backstage: false, roi: true } }, 'shows'],
  ['an editor in a frame', { role: 'editor', embed: true }, 'embed'],
  ['an end that is past', { role: 'viewer', expiresAt: 1 }, 'expiresAt'],
  ['a condition that does not exist', { role: 'viewer', colour: 'red' }, 'colour'],
])('share link: %s, it is refused with the field and none is made', async (_case, body, field) => {
  const { ana, id } = await owner()
  const reply = await ana.call('POST', `/api/blueprints/${id}/share-links`, { body })
  expect(reply).toMatchObject({ status: 422, body: { error: { code: 'invalid', field } } })
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}/share-links`)).toEqual({ links: [] })
})

test('share link: made an editor while parts are hidden, it is refused and stays as it was', async () => {
  const { ana, id } = await owner()
  const link = await ana.share(id, 'viewer', { shows: { backstage: false, roi: false } })
  const reply = await ana.call('PATCH', `/api/share-links/${link.id}`, { body: { role: 'editor' } })
  expect(reply).toMatchObject({ status: 422, body: { error: { field: 'shows' } } })
  const { links } = await ana.expect(200, 'GET', '/api/share-links')
  expect(links).toEqual([
    expect.objectContaining({
      role: 'viewer',
      blueprint: { id, title: 'Running shoes', teamId: expect.any(String) },
      people: 0,
    }),
  ])
})

test('share link: revoked, it is listed with who did it until it is taken off the list', async () => {
  const { ana, id } = await owner()
  const { link } = await opened(ana, id)
  const path = `/api/share-links/${link.id}`
  await ana.expect(204, 'DELETE', path)
  const list = `/api/blueprints/${id}/share-links`
  expect(await ana.expect(200, 'GET', list)).toMatchObject({ links: [{ revokedBy: 'Ana', people: 1 }] })
  expect(errorCode(await ana.call('PATCH', path, { body: { label: 'x' } }))).toBe('linkDead')
  await ana.expect(204, 'DELETE', path)
  expect(await ana.expect(200, 'GET', list)).toEqual({ links: [] })
})

test('share link: neither the list nor the database holds what opens it (S-19)', async () => {
  const { server, ana, id } = await owner()
  const link = await ana.share(id, 'viewer', { password: 'paper boat 7' })
  const { links } = await ana.expect(200, 'GET', `/api/blueprints/${id}/share-links`)
  expect(JSON.stringify(links)).not.toContain(link.token)
  expect(JSON.stringify(links)).not.toMatch(/argon2|Hash"/u)
  expect(server.logLines.join('\n')).not.toContain(link.token)
})

test('embed: a link that allows it gives a bearer token that reads and opens a socket, and does nothing else', async () => {
  const { server, ana, id } = await owner()
  const { token } = await ana.share(id, 'viewer', { embed: true })
  const frame = new TestPerson(server.address)
  const reply = await frame.expect(200, 'POST', `/api/share/${token}`, { body: { embed: true } })
  expect(frame.cookie).toBe('')
  const headers = { authorization: `Bearer ${String(reply['bearer'])}` }
  await frame.expect(200, 'GET', `/api/blueprints/${id}`, { headers })
  const { ticket } = await frame.expect(200, 'POST', '/api/sync-tickets', {
    headers,
    body: { blueprintId: id },
  })
  const socket = await RawClient.connect(frame, id, `?ticket=${String(ticket)}`)
  await socket.frame('awareness')
  const duplicate = await frame.call('POST', `/api/blueprints/${id}/duplicate`, { headers, body: {} })
  expect(errorCode(duplicate)).toBe('signedOut')
  expect(errorCode(await frame.call('DELETE', '/api/sessions', { headers }))).toBe('signedOut')
})

test('embed: a page of it may be framed by any site, every other page by none, and a link without it gives nothing', async () => {
  const { ana, id } = await owner()
  const allowed = await ana.share(id, 'viewer', { embed: true })
  const plain = await ana.share(id, 'viewer')
  const ancestors = async (path: string): Promise<string | undefined> =>
    /frame-ancestors ([^;]*)/u.exec(
      (await ana.call('GET', path)).headers.get('content-security-policy') ?? '',
    )?.[1]
  expect(await ancestors(`/embed/${allowed.token}`)).toBe('*')
  for (const path of [`/embed/${plain.token}`, `/s/${allowed.token}`, `/b/${id}`, '/']) {
    expect(await ancestors(path)).toBe("'none'")
  }
  const reply = await ana.call('POST', `/api/share/${plain.token}`, { body: { embed: true } })
  expect(errorCode(reply)).toBe('forbidden')
})

test('share link: its page tells a preview the title only where the link allows it, and never more', async () => {
  const { ana } = await owner({ webFolder: shellFolder() })
  const id = await ana.createBlueprint('Shoes "<b>" & more')
  const closed = await ana.share(id, 'viewer')
  const open = await ana.share(id, 'viewer', { preview: true })
  const pageOf = async ({ token }: { token: string }): Promise<string> =>
    String((await ana.call('GET', `/s/${token}`)).body)
  expect(await pageOf(closed)).not.toContain('Shoes')
  expect(await pageOf(open)).toContain('content="Shoes &quot;&lt;b&gt;&quot; &amp; more"')
  const headers = (await ana.call('GET', `/s/${open.token}`)).headers
  expect([headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual(['noindex', 'no-referrer'])
})

/** The built client as far as the server knows it: the page that starts it. */
function shellFolder(): string {
  const folder = makeFolder()
  writeFileSync(join(folder, '200.html'), '<!doctype html><html><head></head><body></body></html>')
  return folder
}
