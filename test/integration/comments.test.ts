import {
  encodeFenceFrame,
  LIMITS,
  type Frame,
  type InboxReply,
  type ListThreadsReply,
  type PushEvent,
  type Thread,
} from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { castOf, type CastName } from './support/cast.ts'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { storedHash } from './support/stored-hash.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

let made = 0

function newId(): string {
  return `c${(made += 1)}`
}

async function start(person: TestPerson, blueprintId: string, more: object = {}): Promise<Thread> {
  const body = { id: newId(), anchor: { x: 1, y: 2 }, body: 'Why?', ...more }
  return (await person.expect(201, 'POST', `/api/blueprints/${blueprintId}/threads`, {
    body,
  })) as unknown as Thread
}

async function add(person: TestPerson, threadId: string, body: string, more: object = {}): Promise<Thread> {
  return (await person.expect(201, 'POST', `/api/threads/${threadId}/comments`, {
    body: { id: newId(), body, ...more },
  })) as unknown as Thread
}

async function list(person: TestPerson, blueprintId: string, since = ''): Promise<ListThreadsReply> {
  const path = `/api/blueprints/${blueprintId}/threads${since === '' ? '' : `?since=${since}`}`
  return (await person.expect(200, 'GET', path)) as unknown as ListThreadsReply
}

async function inbox(person: TestPerson): Promise<InboxReply['items']> {
  return ((await person.expect(200, 'GET', '/api/inbox')) as unknown as InboxReply).items
}

/** From now on it hears what is said. */
async function letIn(client: RawClient): Promise<void> {
  client.send(encodeFenceFrame(1))
  await client.fence(1)
}

function eventsOf({ frames }: RawClient): PushEvent[] {
  return heard(frames)
}

function heard(frames: readonly Frame[]): PushEvent[] {
  return frames.flatMap((frame) => (frame.type === 'push' && frame.event ? [frame.event] : []))
}

test('comments: a guest asks and the owner answers, both hear it at once and a late one by the list', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const carmen = await ana.invite(id, 'commenter', 'Carmen')
  const viewer = await ana.invite(id, 'viewer')
  const board = await StockClient.connect(ana, id)
  board.doc.getMap('cards').set('card', new Y.Map<unknown>([['title', new Y.Text('Pagar')]]))
  await board.fence()
  const socket = await RawClient.connect(viewer, id)
  await letIn(socket)

  const thread = await start(carmen, id, { anchor: { cardId: 'card' }, body: '¿Por qué?', sceneId: 's1' })
  expect(thread).toMatchObject({ label: 'Pagar', anchor: { cardId: 'card' }, sceneId: 's1', change: 1 })
  const { change } = await list(ana, id)
  await add(ana, thread.id, 'Porque sí')
  await until('both were pushed', () => eventsOf(socket).length === 2)
  expect(eventsOf(socket)).toMatchObject([
    {
      type: 'thread',
      thread: { id: thread.id, comments: [{ body: '¿Por qué?', author: { name: 'Carmen', guest: true } }] },
    },
    { type: 'thread', thread: { id: thread.id, change: 2, comments: [{ number: 1, body: 'Porque sí' }] } },
  ])

  const late = await list(viewer, id, String(change))
  expect(late.change).toBe(2)
  expect(late.threads[0]?.comments.map(({ body }) => body)).toEqual(['¿Por qué?', 'Porque sí'])
  expect((await list(viewer, id, String(late.change))).threads).toEqual([])
})

test('comments: what stands on a card that is deleted stays, with what the card was called', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const board = await StockClient.connect(ana, id)
  board.doc.getMap('cards').set('card', new Y.Map<unknown>([['title', new Y.Text('Call')]]))
  await board.fence()
  await start(ana, id, { anchor: { cardId: 'card' } })
  board.doc.getMap('cards').delete('card')
  await board.fence()
  expect((await list(ana, id)).threads).toMatchObject([{ label: 'Call', anchor: { cardId: 'card' } }])
})

test('comments: whoever asks twice by the same id has said it once, and nobody takes the id of another (T-52)', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'commenter')
  const first = await start(ana, id)
  expect(await start(ana, id, { id: first.id, body: 'Other' })).toEqual(first)
  const body = { id: first.id, anchor: { x: 0, y: 0 }, body: 'Mine now' }
  await gus.expect(409, 'POST', `/api/blueprints/${id}/threads`, { body })
  await gus.expect(409, 'POST', `/api/threads/${first.id}/comments`, { body })
  expect((await list(ana, id)).threads).toHaveLength(1)
})

test('comments: every role on what somebody else has said, what is denied changes nothing (T-52)', async () => {
  const server = await startTestServer()
  const owner = await TestPerson.guest(server.address, 'Ana')
  const id = await owner.createBlueprint()
  const cast = await castOf(owner, id)
  const author = await owner.invite(id, 'commenter', 'Carmen')
  const { id: thread } = await start(author, id)
  const before = storedHash(server.databaseFile, id)
  const requests = [
    ['PATCH', `/api/comments/${thread}`, { body: 'Forged' }],
    ['DELETE', `/api/comments/${thread}`, undefined],
    ['POST', `/api/threads/${thread}/comments`, { id: thread, body: 'Forged' }],
  ] as const
  const outcomes: unknown[] = []
  for (const name of ['editor', 'commenter', 'viewer', 'link viewer', 'stranger', 'signed out'] as const) {
    for (const [method, path, body] of requests) {
      const { status } = await cast[name].call(method, path, body === undefined ? {} : { body })
      outcomes.push([name, method, status])
    }
  }
  const denied = (name: CastName, ...statuses: readonly number[]): unknown[] =>
    statuses.map((status, at) => [name, requests[at]?.[0], status])
  expect(outcomes).toEqual([
    ...denied('editor', 403, 403, 409),
    ...denied('commenter', 403, 403, 409),
    ...denied('viewer', 403, 403, 403),
    ...denied('link viewer', 403, 403, 403),
    ...denied('stranger', 404, 404, 404),
    ...denied('signed out', 401, 401, 401),
  ])
  expect(storedHash(server.databaseFile, id)).toBe(before)

  await author.expect(200, 'PATCH', `/api/comments/${thread}`, { body: { body: 'My own' } })
  await owner.expect(403, 'PATCH', `/api/comments/${thread}`, { body: { body: 'Forged' } })
  await owner.expect(204, 'DELETE', `/api/comments/${thread}`)
  expect((await list(owner, id)).threads).toEqual([])
})

test('comments: the way to one that is on another blueprint, not found', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const bea = await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  const [mine, hers] = [await ana.createBlueprint(), await bea.createBlueprint()]
  const [own, other] = [await start(ana, mine), await start(bea, hers)]
  const missing = await ana.call('POST', `/api/threads/none/resolve`)
  for (const [method, path, body] of [
    ['POST', `/api/threads/${other.id}/resolve`, undefined],
    ['PUT', `/api/comments/${other.id}/reactions/${encodeURIComponent('👍')}`, undefined],
    ['PUT', `/api/threads/${own.id}/read`, { commentId: other.id }],
    ['PUT', `/api/threads/${other.id}/read`, { commentId: own.id }],
  ] as const) {
    const reply = await ana.call(method, path, body === undefined ? {} : { body })
    expect([path, reply.status, reply.body]).toEqual([path, 404, missing.body])
  }
})

test('comments: one who is no longer a commenter, the open socket ends and nothing more is said', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'commenter')
  const thread = await start(gus, id)
  const body = { role: 'viewer' }
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/members/${await gus.id()}`, { body })
  await gus.expect(403, 'PATCH', `/api/comments/${thread.id}`, { body: { body: 'Later' } })
  await gus.expect(403, 'DELETE', `/api/comments/${thread.id}`)
  await gus.expect(200, 'GET', `/api/blueprints/${id}/threads`)
})

test('comments: more than a person may say in a minute, refused until it is over', async () => {
  const clock = new ManualClock()
  const server = await startTestServer({ clock, env: { COMMENTS_PER_MINUTE: '2' } })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'commenter')
  const { id: thread } = await start(ana, id)
  await add(ana, thread, 'Two')
  const refused = await ana.call('POST', `/api/threads/${thread}/comments`, {
    body: { id: newId(), body: '3' },
  })
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
  await add(gus, thread, 'Three')
  clock.jump(60_000)
  await add(ana, thread, 'Four')
})

test.each([
  ['none', ''],
  ['blanks alone', ' \n '],
  ['one character too many', 'x'.repeat(LIMITS.commentCharacters + 1)],
  ['marks that turn it around', 'a\u202eb'],
])('comments: words that are %s, refused', async (_case, words) => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const body = { id: newId(), anchor: { x: 0, y: 0 }, body: words }
  await ana.expect(422, 'POST', `/api/blueprints/${id}/threads`, { body })
})

test('comments: the longest words, they fit into a push', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const socket = await RawClient.connect(ana, id)
  await letIn(socket)
  await start(ana, id, { body: '\u{ffff}'.repeat(LIMITS.commentCharacters) })
  await until('it was pushed', () => eventsOf(socket).length === 1)
  expect(eventsOf(socket)).toMatchObject([{ thread: { comments: [{ number: 0 }] } }])
})

test('inbox: mentions of people of the blueprint and replies, until they are read or the blueprint is out of sight', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const eve = await TestPerson.guest(server.address, 'Eve')
  const id = await ana.createBlueprint('Shoes')
  const { id: linkId, token } = await ana.share(id, 'commenter')
  const gus = new TestPerson(server.address)
  await gus.expect(200, 'POST', `/api/share/${token}`, { body: { name: 'Gus' } })
  const called = [await gus.id(), await eve.id(), await ana.id()]
  const mentions = called.map((personId, at) => ({ personId, name: ['Gus', 'Eve', 'Nobody'][at] }))
  const thread = await start(ana, id, { body: 'Is it so, @Gus and @Eve?', mentions })
  expect(thread.comments[0]?.mentions).toEqual([{ personId: called[0], name: 'Gus' }])
  await add(gus, thread.id, 'It is')

  expect(await inbox(gus)).toMatchObject([{ kind: 'mention', blueprintTitle: 'Shoes', isRead: true }])
  expect(await inbox(ana)).toMatchObject([{ kind: 'reply', body: 'It is', isRead: false }])
  expect(await inbox(eve)).toEqual([])
  const [reply] = await inbox(ana)
  await ana.expect(204, 'PUT', '/api/inbox/read', { body: { until: reply?.createdAt } })
  expect(await inbox(ana)).toMatchObject([{ isRead: true }])

  await ana.expect(204, 'DELETE', `/api/share-links/${linkId}`)
  expect(await inbox(gus)).toEqual([])
})

test('inbox: a guest signs in to an account, what the guest said is the account’s', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  await TestPerson.account(server.address, 'bea@example.org', 'Bea')
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'commenter')
  const thread = await start(gus, id)
  await gus.expect(201, 'POST', '/api/sessions', {
    body: { email: 'bea@example.org', password: 'correct horse' },
  })
  await gus.expect(200, 'PATCH', `/api/comments/${thread.id}`, { body: { body: 'Bea’s' } })
  expect((await list(ana, id)).threads).toMatchObject([{ comments: [{ author: { name: 'Bea' } }] }])
})

test('comments: who is shown a part of the board hears and says nothing about the rest', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Mine', 'running-shoes')
  const board = await StockClient.connect(ana, id)
  const laneIds = (kind: string): string[] =>
    [...board.doc.getMap<Y.Map<unknown>>('lanes')].flatMap(([laneId, lane]) =>
      lane.get('kind') === kind ? [laneId] : [],
    )
  const [shown = '', hidden = ''] = [...laneIds('customer'), ...laneIds('backstage')]
  const { token } = await ana.expect(201, 'POST', `/api/blueprints/${id}/share-links`, {
    body: { role: 'commenter', shows: { backstage: false, roi: true } },
  })
  const gus = new TestPerson(server.address)
  await gus.expect(200, 'POST', `/api/share/${String(token)}`, { body: { name: 'Gus' } })
  const theirs = await StockClient.connect(gus, id)

  const secret = await start(ana, id, { anchor: { laneId: hidden }, body: 'Secret' })
  await start(ana, id, { body: 'At a point' })
  const open = await start(ana, id, { anchor: { laneId: shown }, body: 'Open' })
  await until('it heard of the open one', () => heard(theirs.received).length > 0)
  expect(heard(theirs.received)).toMatchObject([{ thread: { id: open.id } }])
  expect((await list(gus, id)).threads.map((thread) => thread.id)).toEqual([open.id])

  const body = { id: newId(), anchor: { laneId: hidden }, body: 'Guessed' }
  await gus.expect(422, 'POST', `/api/blueprints/${id}/threads`, { body })
  await gus.expect(404, 'POST', `/api/threads/${secret.id}/comments`, { body })
  await gus.expect(404, 'PUT', `/api/threads/${secret.id}/read`, { body: { commentId: secret.id } })
  await add(gus, open.id, 'Heard')
})
