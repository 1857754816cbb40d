import { PRESENTING_REACTIONS } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient } from './support/raw-client.ts'
import { errorCode, TestPerson, type Reply } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const KEEPS_MS = 30_000

/** Ana owns, Ed and Eva edit, Carl comments; Ana, Ed and Carl have the board open. */
async function setUp(env: Readonly<Record<string, string>> = {}) {
  const clock = new ManualClock()
  const server = await startTestServer({ clock, env })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const [ed, eva] = [await ana.invite(id, 'editor', 'Ed'), await ana.invite(id, 'editor', 'Eva')]
  const carl = await ana.invite(id, 'commenter', 'Carl')
  const sockets = await Promise.all([ana, ed, carl].map((person) => joined(person, id)))
  const [anaSocket, edSocket, carlSocket] = sockets as [RawClient, RawClient, RawClient]
  return { clock, server, id, ana, ed, eva, carl, anaSocket, edSocket, carlSocket }
}

/** Let in: the empty awareness frame is the last of the greeting. */
async function joined(person: TestPerson, id: string): Promise<RawClient> {
  const socket = await RawClient.connect(person, id)
  await socket.frame('awareness')
  return socket
}

function present(person: TestPerson, id: string, body: object = {}): Promise<Reply> {
  return person.call('PUT', `/api/blueprints/${id}/presenter`, { body })
}

/** Whom the socket has heard of as presenting, one after the other. */
function presenters(socket: RawClient): (string | undefined)[] {
  return socket.frames.flatMap((frame) =>
    frame.type === 'push' && frame.event?.type === 'presenter' ? [frame.event.person?.name] : [],
  )
}

async function hears(socket: RawClient, ...names: (string | undefined)[]): Promise<void> {
  await until(
    () => `heard ${JSON.stringify(presenters(socket))}`,
    () => JSON.stringify(presenters(socket)) === JSON.stringify(names),
  )
}

test('presenting: everybody is told who does, those who come later too, and when it ends (P22)', async () => {
  const { id, ed, eva, anaSocket, carlSocket } = await setUp()
  expect((await present(ed, id)).status).toBe(204)
  expect((await present(ed, id)).status).toBe(204)
  await hears(anaSocket, 'Ed')
  await hears(carlSocket, 'Ed')
  const late = await joined(eva, id)
  await hears(late, 'Ed')
  await ed.expect(204, 'DELETE', `/api/blueprints/${id}/presenter`)
  await hears(anaSocket, 'Ed', undefined)
  await hears(await joined(eva, id))
})

test('presenting: while somebody does nobody else may, but an owner who takes over', async () => {
  const { id, ana, ed, eva, carl, anaSocket } = await setUp()
  await present(ed, id)
  expect(errorCode(await present(eva, id))).toBe('alreadyPresenting')
  expect(errorCode(await present(eva, id, { take: true }))).toBe('forbidden')
  expect(errorCode(await present(carl, id))).toBe('forbidden')
  expect(errorCode(await present(ana, id))).toBe('alreadyPresenting')
  await eva.expect(403, 'DELETE', `/api/blueprints/${id}/presenter`)
  expect((await present(ana, id, { take: true })).status).toBe(204)
  await hears(anaSocket, 'Ed', 'Ana')
})

test('handing over: to somebody who is here and may edit, by whoever presents', async () => {
  const { id, ana, ed, eva, carl, anaSocket } = await setUp()
  await present(ana, id)
  const [edId, evaId, carlId] = [await ed.id(), await eva.id(), await carl.id()]
  expect(errorCode(await present(ana, id, { personId: evaId }))).toBe('cannotPresent')
  expect(errorCode(await present(ana, id, { personId: carlId }))).toBe('cannotPresent')
  expect(errorCode(await present(eva, id, { personId: edId }))).toBe('alreadyPresenting')
  expect((await present(ana, id, { personId: edId })).status).toBe(204)
  await hears(anaSocket, 'Ana', 'Ed')
})

test('a presenter who loses the connection: back in time they go on, otherwise it ends (P22)', async () => {
  const { clock, id, ed, anaSocket, edSocket, carlSocket } = await setUp()
  await present(ed, id)
  const second = await joined(ed, id)
  edSocket.socket.close()
  await edSocket.closed()
  clock.jump(KEEPS_MS + 1)
  await hears(carlSocket, 'Ed')

  second.socket.close()
  await second.closed()
  clock.jump(KEEPS_MS - 1)
  const back = await joined(ed, id)
  await hears(back, 'Ed')
  clock.jump(KEEPS_MS + 1)
  await hears(carlSocket, 'Ed')

  back.socket.close()
  await back.closed()
  await until('it ends', () => {
    clock.jump(KEEPS_MS + 1)
    return presenters(anaSocket).length > 1
  })
  await hears(carlSocket, 'Ed', undefined)
})

test('a presenter who may not edit any more: it ends when they come back', async () => {
  const { id, ana, ed, anaSocket, edSocket } = await setUp()
  await present(ed, id)
  const path = `/api/blueprints/${id}/members/${await ed.id()}`
  await ana.expect(204, 'PUT', path, { body: { role: 'viewer' } })
  await edSocket.closed()
  await joined(ed, id)
  await hears(anaSocket, 'Ed', undefined)
})

test('reactions: seen by everybody, counted by scene, with no name on them (P23)', async () => {
  const { id, ana, carl, edSocket } = await setUp()
  const path = `/api/blueprints/${id}/reactions`
  await carl.expect(204, 'POST', path, { body: { emoji: PRESENTING_REACTIONS[0], sceneId: 's1' } })
  await ana.expect(204, 'POST', path, { body: { emoji: PRESENTING_REACTIONS[0], sceneId: 's1' } })
  await carl.expect(204, 'POST', path, { body: { emoji: PRESENTING_REACTIONS[3] } })
  await until('Ed has seen them', () => edSocket.frames.filter(({ type }) => type === 'push').length === 3)
  const push = edSocket.frames.find(({ type }) => type === 'push')
  expect(push).toMatchObject({ event: { type: 'reaction', emoji: PRESENTING_REACTIONS[0], sceneId: 's1' } })
  expect(Object.keys(Object(Reflect.get(Object(push), 'event')))).toEqual(['type', 'emoji', 'sceneId'])
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}/scenes/feedback`)).toEqual({
    scenes: [
      { sceneId: null, reactions: [{ emoji: PRESENTING_REACTIONS[3], count: 1 }] },
      { sceneId: 's1', reactions: [{ emoji: PRESENTING_REACTIONS[0], count: 2 }] },
    ],
  })
})

test('reactions: more than one person may give in a minute, they are refused until it is over', async () => {
  const { clock, id, ed, carl } = await setUp({ REACTIONS_PER_MINUTE: '2' })
  const body = { emoji: PRESENTING_REACTIONS[0] }
  const path = `/api/blueprints/${id}/reactions`
  const statuses = []
  for (let at = 0; at < 3; at += 1) statuses.push((await carl.call('POST', path, { body })).status)
  expect(statuses).toEqual([204, 204, 429])
  await ed.expect(204, 'POST', path, { body })
  clock.jump(60_000)
  await carl.expect(204, 'POST', path, { body })
})
