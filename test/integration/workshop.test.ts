import { addCards, orderAfter, readBlueprint, type CardId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import { ManualClock } from './support/manual-clock.ts'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

const CARDS = ['front', 'back'] as const

/** A board with a card in the first lane and one in the last, where nobody else sees. */
async function setUp() {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  const { lanes, steps } = readBlueprint(client.doc)
  const backstage = lanes.find(({ kind }) => kind === 'backstage')
  const [step] = steps
  const [first] = lanes
  if (!backstage || !step || !first) throw new Error('the starter has changed')
  const cards = CARDS.map((name) => ({
    id: name as CardId,
    title: name,
    place: {
      laneId: name === 'back' ? backstage.id : first.id,
      stepId: step.id,
      order: orderAfter([], name),
    },
  }))
  addCards(client.doc, { cards })
  await client.fence()
  return { clock, server, ana, id }
}

async function openVote(person: TestPerson, blueprintId: string, dotsEach = 2): Promise<string> {
  const { id } = await person.expect(201, 'POST', `/api/blueprints/${blueprintId}/votes`, {
    body: { title: 'What first?', dotsEach, targets: 'cards' },
  })
  return String(id)
}

test('a timer: everybody in the room is told when it ends by the clock of the server, and those who come later find it', async () => {
  const { ana, id, clock } = await setUp()
  const gus = await ana.invite(id, 'viewer')
  const socket = await RawClient.connect(gus, id)
  await socket.frame('awareness')
  await ana.expect(204, 'PUT', `/api/blueprints/${id}/workshop/timer`, { body: { seconds: 300 } })
  const timer = { seconds: 300, endsAt: clock.now() + 300_000 }
  expect((await socket.frame('push')).event).toEqual({ type: 'workshop', now: clock.now(), timer })
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}/workshop`)).toEqual({
    now: clock.now(),
    timer,
    turn: null,
    hidesStickies: false,
    vote: null,
  })
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}/workshop/timer`)
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}/workshop`)).toMatchObject({ timer: null })
})

test('the turn: it goes to somebody who has the blueprint, and to nobody else', async () => {
  const { ana, id } = await setUp()
  const gus = await ana.invite(id, 'commenter')
  const path = `/api/blueprints/${id}/workshop/turn`
  await ana.expect(204, 'PUT', path, { body: { personId: await gus.id() } })
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}/workshop`)).toMatchObject({
    turn: { id: await gus.id(), name: 'Gus' },
  })
  const eve = await TestPerson.guest(ana.address, 'Eve')
  expect(errorCode(await ana.call('PUT', path, { body: { personId: await eve.id() } }))).toBe('invalid')
})

test('a vote: a guest who comments takes part, totals are told once it is closed, own dots before', async () => {
  const { ana, id } = await setUp()
  const [gus, viewer] = [await ana.invite(id, 'commenter'), await ana.invite(id, 'viewer')]
  const voteId = await openVote(ana, id)
  const path = (target: string): string => `/api/votes/${voteId}/dots/${target}`
  await gus.expect(204, 'PUT', path('front'), { body: { count: 2 } })
  expect(errorCode(await gus.call('PUT', path('back'), { body: { count: 1 } }))).toBe('dotsSpent')
  expect(errorCode(await gus.call('PUT', path('nowhere'), { body: { count: 1 } }))).toBe('notFound')
  expect(errorCode(await viewer.call('PUT', path('front'), { body: { count: 1 } }))).toBe('forbidden')
  await ana.expect(204, 'PUT', path('front'), { body: { count: 1 } })
  await ana.expect(204, 'PUT', path('back'), { body: { count: 1 } })
  const workshop = `/api/blueprints/${id}/workshop`
  expect(await gus.expect(200, 'GET', workshop)).toMatchObject({
    vote: { voters: 2, own: [{ targetId: 'front', count: 2 }], results: null },
  })
  expect(errorCode(await gus.call('POST', `/api/votes/${voteId}/close`))).toBe('forbidden')
  await ana.expect(204, 'POST', `/api/votes/${voteId}/close`)
  expect(await viewer.expect(200, 'GET', workshop)).toMatchObject({
    vote: {
      own: [],
      results: [
        { targetId: 'front', count: 3 },
        { targetId: 'back', count: 1 },
      ],
    },
  })
  expect(errorCode(await gus.call('PUT', path('front'), { body: { count: 0 } }))).toBe('voteClosed')
})

test('a vote: the last dot asked for twice at once, it lies in one place', async () => {
  const { ana, id } = await setUp()
  const voteId = await openVote(ana, id, 1)
  const replies = await Promise.all(
    CARDS.map((target) => ana.call('PUT', `/api/votes/${voteId}/dots/${target}`, { body: { count: 1 } })),
  )
  expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 409])
})

test('a vote: whoever is shown a part of the board votes there alone and is told its part of the result', async () => {
  const { ana, id } = await setUp()
  const { token } = await ana.share(id, 'commenter', { shows: { backstage: false, roi: true } })
  const gus = new TestPerson(ana.address)
  await gus.expect(200, 'POST', `/api/share/${token}`, { body: { name: 'Gus' } })
  const voteId = await openVote(ana, id)
  const back = `/api/votes/${voteId}/dots/back`
  expect(errorCode(await gus.call('PUT', back, { body: { count: 1 } }))).toBe('notFound')
  await ana.expect(204, 'PUT', back, { body: { count: 1 } })
  await ana.expect(204, 'POST', `/api/votes/${voteId}/close`)
  const seen = JSON.stringify(await gus.expect(200, 'GET', `/api/blueprints/${id}/workshop`))
  expect(seen).toContain('"results":[]')
  expect(seen).not.toContain('back')
})
