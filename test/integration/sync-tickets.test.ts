import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

async function withTicket() {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const knock = (blueprintId: string, ticket: string): Promise<number> =>
    upgradeStatus(server.address, `${blueprintId}?ticket=${ticket}`, {})
  return { clock, server, ana, id, knock, ticket: await ticketFor(ana, id) }
}

async function ticketFor(person: TestPerson, blueprintId: string): Promise<string> {
  const { ticket } = await person.expect(200, 'POST', '/api/sync-tickets', { body: { blueprintId } })
  return String(ticket)
}

/** As a page in a frame of another site, where no cookie goes. */
function withoutCookie(server: { readonly address: string }): TestPerson {
  return new TestPerson(server.address)
}

test('a ticket: opens a socket without a cookie, as the person who asked for it and with their role (S-12, P21)', async () => {
  const { server, ana, id, ticket } = await withTicket()
  const socket = await RawClient.connect(withoutCookie(server), id, `?ticket=${ticket}`)
  await socket.frame('syncStep1')
  const viewer = await ana.invite(id, 'viewer')
  const reader = await RawClient.connect(withoutCookie(server), id, `?ticket=${await ticketFor(viewer, id)}`)
  await reader.frame('awareness')
  expect(reader.frames.some((frame) => frame.type === 'syncStep1')).toBe(false)
})

test('a ticket: shown again, at another blueprint or made up, 401; and then used up (S-12, P21)', async () => {
  const { ana, id, ticket, knock } = await withTicket()
  expect(await knock(id, ticket)).toBe(101)
  expect(await knock(id, ticket)).toBe(401)
  const elsewhere = await ticketFor(ana, id)
  expect(await knock(await ana.createBlueprint(), elsewhere)).toBe(401)
  expect(await knock(id, elsewhere)).toBe(401)
  expect(await knock(id, 'x'.repeat(43))).toBe(401)
})

test('a ticket: shown twice at once, one of the two gets in (S-12, P21)', async () => {
  const { id, ticket, knock } = await withTicket()
  const statuses = await Promise.all([knock(id, ticket), knock(id, ticket)])
  expect(statuses.toSorted()).toEqual([101, 401])
})

test('a ticket: good for 30 seconds and not a moment longer (S-12, P21)', async () => {
  const { ana, id, ticket, clock, knock } = await withTicket()
  clock.jump(29_999)
  expect(await knock(id, ticket)).toBe(101)
  const late = await ticketFor(ana, id)
  clock.jump(30_000)
  expect(await knock(id, late)).toBe(401)
})

test('a ticket: worthless after its sign-in, and its socket ends with it (S-03, S-12, T-47)', async () => {
  const { server, ana, id, ticket, knock } = await withTicket()
  const socket = await RawClient.connect(withoutCookie(server), id, `?ticket=${ticket}`)
  const unused = await ticketFor(ana, id)
  await ana.expect(204, 'DELETE', '/api/sessions/current')
  expect(await socket.closed()).toBe(4401)
  expect(await knock(id, unused)).toBe(401)
})

test('a ticket beside a cookie: the ticket alone says who comes (S-12)', async () => {
  const { server, id, ticket, knock } = await withTicket()
  const stranger = await TestPerson.guest(server.address)
  const socket = await RawClient.connect(stranger, id, `?ticket=${ticket}`)
  await socket.frame('syncStep1')
  expect(await knock(id, ticket)).toBe(401)
})

test('asking for a ticket: signed out 401, a blueprint of somebody else 404, nothing named 422 (S-23)', async () => {
  const { server, id } = await withTicket()
  const nobody = await withoutCookie(server).call('POST', '/api/sync-tickets', { body: { blueprintId: id } })
  const guest = await TestPerson.guest(server.address)
  const stranger = await guest.call('POST', '/api/sync-tickets', { body: { blueprintId: id } })
  const empty = await guest.call('POST', '/api/sync-tickets', { body: {} })
  expect([nobody, stranger, empty].map((reply) => [reply.status, errorCode(reply)])).toEqual([
    [401, 'signedOut'],
    [404, 'notFound'],
    [422, 'invalid'],
  ])
})

test('a ticket: neither in the log nor in the database (S-12, S-18)', async () => {
  const { server, id, ticket, knock } = await withTicket()
  expect(await knock(id, ticket)).toBe(101)
  expect(await knock(id, ticket)).toBe(401)
  await server.close()
  expect(server.logLines.join('')).toContain('/sync/:blueprintId')
  expect(server.logLines.join('')).not.toContain(ticket)
  expect(readFileSync(server.databaseFile).includes(ticket)).toBe(false)
})
