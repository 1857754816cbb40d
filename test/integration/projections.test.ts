import { createHash } from 'node:crypto'
import { encodeAwarenessFrame, encodeSyncFrame } from '@sightline/protocol'
import {
  addCards,
  observeEntities,
  Projection,
  readBlueprint,
  withProjection,
  type CardId,
  type Shows,
} from '@sightline/blueprint'
import { randomEdit, seededRandom, seedOfRun, sequentialIds } from '@sightline/testkit'
import { writeTemplate } from '@sightline/blueprint/templates'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const FRONTSTAGE: Shows = { backstage: false, roi: false }

async function shared(shows: Shows = FRONTSTAGE, role = 'commenter') {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Running shoes', 'running-shoes')
  const link = await ana.share(id, role, { shows })
  const eva = new TestPerson(server.address)
  await eva.expect(200, 'POST', `/api/share/${link.token}`, { body: { name: 'Eva' } })
  return { server, ana, eva, id, link }
}

function kindsIn(doc: Y.Doc): readonly string[] {
  return [...new Set([...readBlueprint(doc).lanes.values()].map((lane) => lane.kind))]
}

async function addSecretCard(client: StockClient, title: string): Promise<string> {
  const { lanes, steps } = readBlueprint(client.doc)
  const lane = [...lanes.values()].find(({ kind }) => kind === 'backstage')
  const [step] = [...steps.values()]
  if (lane === undefined || step === undefined) throw new Error('the starter has no backstage')
  const place = { laneId: lane.id, stepId: step.id, order: 'z1' }
  addCards(client.doc, { cards: [{ id: 'secret-card' as CardId, title, place }] })
  await client.fence()
  return 'secret-card'
}

test('projection: backstage and ROI are hidden, no byte of the socket or the API names them, then or later (T-46)', async () => {
  const { ana, eva, id } = await shared()
  const editor = await StockClient.connect(ana, id)
  const hidden = [...readBlueprint(editor.doc).lanes.values()].filter(
    ({ kind }) => kind === 'backstage' || kind === 'support',
  )
  expect(hidden.length).toBeGreaterThan(1)
  const reader = await RawClient.connect(eva, id)
  const received: Buffer[] = []
  reader.socket.on('message', (bytes: Buffer) => received.push(bytes))
  reader.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  const { update } = await reader.frame('syncStep2')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  expect(kindsIn(doc)).not.toContain('backstage')
  expect(readBlueprint(doc).actions.size).toBe(0)
  expect(readBlueprint(doc).cards.size).toBeGreaterThan(5)
  await addSecretCard(editor, 'A very secret process')
  editor.doc.getMap('meta').set('title', 'Told to everyone')
  await editor.fence()
  await until('the change that is shown came', () =>
    received.some((bytes) => bytes.includes('Told to everyone')),
  )
  const api = await Promise.all(
    ['state', 'export/csv', 'thumbnail'].map((part) => eva.call('GET', `/api/blueprints/${id}/${part}`)),
  )
  const everything = [...received.map(String), ...api.map(({ body }) => String(body))].join('\n')
  const secrets = ['A very secret process', 'secret-card', ...hidden.map((lane) => lane.id)]
  for (const secret of secrets) expect(everything).not.toContain(secret)
})

test('projection: what is shown is edited, its reader gets it live and by a stock client', async () => {
  const { ana, eva, id } = await shared()
  const editor = await StockClient.connect(ana, id)
  const reader = await StockClient.connect(eva, id)
  const shown = [...readBlueprint(reader.doc).cards.values()][0]
  if (shown === undefined) throw new Error('nothing is shown')
  const title = (editor.doc.getMap('cards').get(shown.id) as Y.Map<unknown>).get('title') as Y.Text
  title.insert(0, 'New: ')
  await until(
    'the reader has it',
    () => readBlueprint(reader.doc).cards.get(shown.id)?.title.startsWith('New: ') === true,
  )
  expect(reader.doc.toJSON()).toEqual(withProjection(editor.doc, FRONTSTAGE, (doc) => doc.toJSON()))
})

test('projection: its reader tries to write, it is refused and the document stays', async () => {
  const { ana, eva, id } = await shared()
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update(String((await ana.call('GET', `/api/blueprints/${id}/state`)).body))
      .digest('hex')
  const before = await hash()
  const reader = await RawClient.connect(eva, id)
  const doc = new Y.Doc()
  doc.getMap('meta').set('title', 'no')
  reader.send(encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(doc) }))
  expect(await reader.closed()).toBe(4403)
  expect(await hash()).toBe(before)
})

test('projection: a client comes with what an older one held, it has to start empty (P24)', async () => {
  const { eva, id } = await shared()
  const stale = new Y.Doc()
  stale.getMap('meta').set('title', 'from before')
  const reader = await RawClient.connect(eva, id)
  reader.send(encodeSyncFrame({ type: 'syncStep1', stateVector: Y.encodeStateVector(stale) }))
  expect(await reader.closed()).toBe(4409)
})

test('projection: a client of the same room comes back, it is sent what it lacks and no more', async () => {
  const { ana, eva, id } = await shared()
  const first = await StockClient.connect(eva, id)
  const editor = await StockClient.connect(ana, id)
  const other = await StockClient.connect(eva, id)
  const vector = Y.encodeStateVector(other.doc)
  editor.doc.getMap('meta').set('title', 'Later')
  await until('the first one has it', () => first.doc.getMap('meta').get('title') === 'Later')
  const again = await RawClient.connect(eva, id)
  again.send(encodeSyncFrame({ type: 'syncStep1', stateVector: vector }))
  const { update } = await again.frame('syncStep2')
  expect(update.length).toBeLessThan(100)
})

test('projection: the link shows something else, its readers start over with that (P24)', async () => {
  const { ana, eva, id, link } = await shared()
  const reader = await RawClient.connect(eva, id)
  await reader.frame('awareness')
  const shows = { backstage: true, roi: false }
  await ana.expect(200, 'PATCH', `/api/share-links/${link.id}`, { body: { shows } })
  expect(await reader.closed()).toBe(4409)
  expect(await eva.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ shows })
  expect(kindsIn((await StockClient.connect(eva, id)).doc)).toContain('backstage')
})

test('projection: presence, a reader learns who is there and what of the shown part they select, and no pointer', async () => {
  const { ana, eva, id } = await shared()
  const editor = await StockClient.connect(ana, id)
  const secret = await addSecretCard(editor, 'Hidden')
  const reader = await StockClient.connect(eva, id)
  const [shown] = [...readBlueprint(reader.doc).cards.keys()]
  editor.provider.awareness.setLocalState({
    cursor: { x: 1, y: 2 },
    selection: [secret, shown],
    editing: secret,
  })
  const stateOf = (client: StockClient, of: StockClient): unknown =>
    client.provider.awareness.getStates().get(of.doc.clientID)
  await until('the reader sees what Ana selects', () =>
    JSON.stringify(stateOf(reader, editor) ?? '').includes(String(shown)),
  )
  expect(stateOf(reader, editor)).toEqual({
    person: expect.objectContaining({ name: 'Ana' }),
    selection: [shown],
    following: null,
    showing: null,
  })
  reader.provider.awareness.setLocalState({ cursor: { x: 5, y: 6 }, selection: [shown] })
  await until('Ana sees what Eva selects', () =>
    JSON.stringify(stateOf(editor, reader) ?? '').includes(String(shown)),
  )
  expect(stateOf(editor, reader)).toMatchObject({ cursor: null, selection: [shown] })
})

test('projection: duplicated by its reader, the copy has what they saw', async () => {
  const { eva, id } = await shared()
  const copy = await eva.expect(201, 'POST', `/api/blueprints/${id}/duplicate`, { body: {} })
  const { doc } = await StockClient.connect(eva, String(copy['id']))
  expect(kindsIn(doc)).not.toContain('backstage')
  expect(readBlueprint(doc).actions.size).toBe(0)
})

test('projection: images and files of what is hidden, their readers do not find them', async () => {
  const { ana, eva, id } = await shared()
  const form = new FormData()
  form.set('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'costs.pdf')
  const asset = await ana.expect(201, 'POST', `/api/blueprints/${id}/assets`, { body: form })
  await ana.expect(200, 'GET', String(asset['url']))
  expect(errorCode(await eva.call('GET', String(asset['url'])))).toBe('notFound')
  expect(await eva.expect(200, 'GET', `/api/blueprints/${id}/assets`)).toEqual({ assets: [] })
})

test('projection: presence that is no presence from a reader, it goes to nobody', async () => {
  const { ana, eva, id } = await shared()
  const editor = await StockClient.connect(ana, id)
  const reader = await RawClient.connect(eva, id)
  await reader.frame('awareness')
  reader.send(encodeAwarenessFrame([{ clientId: 77, clock: 1, state: '[1]' }]))
  reader.send(encodeAwarenessFrame([{ clientId: 77, clock: 2, state: '{"selection":"x"}' }]))
  await until('Ana sees Eva', () => editor.provider.awareness.getStates().has(77))
  expect(editor.provider.awareness.getStates().get(77)).toMatchObject({ person: { name: 'Eva' } })
})

const seed = seedOfRun(process.env['SEED'])

test.each([
  ['without backstage', { backstage: false, roi: true }],
  ['without ROI', { backstage: true, roi: false }],
  ['without either', FRONTSTAGE],
])(
  `projection %s: it follows 300 random edits by difference, and is what one made at once would be (seed ${seed})`,
  (_case, shows) => {
    const random = seededRandom(seed)
    const ids = sequentialIds('n')
    const source = new Y.Doc()
    writeTemplate(source, { template: 'running-shoes', language: 'en', newId: ids })
    const projection = new Projection(new Y.Doc(), shows)
    projection.follow(source)
    observeEntities(source, (touched) => projection.follow(source, touched))
    for (let edit = 0; edit < 300; edit++) {
      randomEdit(source, random, ids)
      expect(projection.doc.toJSON()).toEqual(withProjection(source, shows, (doc) => doc.toJSON()))
    }
  },
)

test('projection: what is said about the hidden part, its reader neither hears nor finds nor answers it', async () => {
  const { ana, eva, id } = await shared()
  const editor = await StockClient.connect(ana, id)
  const secret = await addSecretCard(editor, 'Hidden')
  const reader = await RawClient.connect(eva, id)
  reader.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  const { update } = await reader.frame('syncStep2')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const [shown] = [...readBlueprint(doc).cards.keys()]
  const say = (person: TestPerson, threadId: string, anchor: unknown) =>
    person.call('POST', `/api/blueprints/${id}/threads`, {
      body: { id: threadId, anchor, body: `About ${threadId}` },
    })
  expect(await say(ana, 'hidden', { cardId: secret })).toMatchObject({ status: 201 })
  expect(await say(ana, 'point', { x: 1, y: 2 })).toMatchObject({ status: 201 })
  expect(await say(ana, 'shown', { cardId: shown })).toMatchObject({ status: 201 })
  const push = await reader.frame('push')
  expect(push.event).toMatchObject({ type: 'thread', thread: { id: 'shown' } })
  const { threads } = await eva.expect(200, 'GET', `/api/blueprints/${id}/threads`)
  expect((threads as readonly { id: string }[]).map((thread) => thread.id)).toEqual(['shown'])
  const answer = await eva.call('POST', '/api/threads/hidden/comments', {
    body: { id: 'answer', body: 'What?' },
  })
  expect(errorCode(answer)).toBe('notFound')
  expect(errorCode(await eva.call('POST', '/api/threads/hidden/resolve'))).toBe('notFound')
  for (const anchor of [{ cardId: secret }, { x: 1, y: 2 }]) {
    expect(await say(eva, 'own', anchor)).toMatchObject({ status: 422, body: { error: { field: 'anchor' } } })
  }
  expect(await say(eva, 'own', { cardId: shown })).toMatchObject({ status: 201 })
  expect(JSON.stringify(reader.frames.filter(({ type }) => type === 'push'))).not.toContain('About hidden')
})
