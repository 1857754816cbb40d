import { readBlueprint } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ManualClock } from './support/manual-clock.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

const dayMs = 24 * 3_600_000

async function setUp() {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  return { server, ana }
}

async function readState(person: TestPerson, id: string): Promise<Y.Doc> {
  const reply = await fetch(`${person.address}/api/blueprints/${id}/state`, {
    headers: { cookie: person.cookie },
  })
  expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await reply.arrayBuffer()))
  return doc
}

function titles(reply: Record<string, unknown>): unknown {
  const { blueprints } = reply
  return Array.isArray(blueprints) ? blueprints.map((each) => Reflect.get(Object(each), 'title')) : undefined
}

test.each(['blank', 'running-shoes', 'supermarket', 'consultant'])(
  'created from the starter %s: its document has the title and can be read',
  async (template) => {
    const { ana } = await setUp()
    const id = await ana.createBlueprint('  Mine ', template)
    const blueprint = readBlueprint(await readState(ana, id))
    expect(blueprint.meta.title).toBe('Mine')
    expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
      title: 'Mine',
      role: 'owner',
      epoch: 1,
    })
  },
)

test('created for a Spanish browser: lanes are in Spanish', async () => {
  const { ana } = await setUp()
  const call = { body: { title: 'T' }, headers: { 'accept-language': 'de, es-MX;q=0.8, en;q=0.5' } }
  const { id } = await ana.expect(201, 'POST', '/api/blueprints', call)
  const english = await ana.createBlueprint()
  const text = JSON.stringify((await readState(ana, String(id))).getMap('lanes').toJSON())
  expect(text).toMatch(/cliente/iu)
  expect(JSON.stringify((await readState(ana, english)).getMap('lanes').toJSON())).not.toMatch(/cliente/iu)
})

test.each([
  [{ title: '' }, 422, 'titleEmpty', 'title'],
  [{ title: '   ' }, 422, 'titleEmpty', 'title'],
  [{}, 422, 'invalid', 'title'],
  [{ title: 7 }, 422, 'invalid', 'title'],
  [{ title: 'x'.repeat(201) }, 422, 'titleTooLong', 'title'],
  [{ title: 'x'.repeat(1_000_000) }, 422, 'titleTooLong', 'title'],
  [{ title: 'x'.repeat(3_000_000) }, 413, 'bodyTooLarge', undefined],
  [{ title: 'T', template: 'nothing' }, 422, 'unknownTemplate', 'template'],
  [{ title: 'T', language: 'de' }, 422, 'invalid', 'language'],
])(
  'a bad request to create, %#: its code and field, and nothing is made',
  async (body, status, code, field) => {
    const { ana } = await setUp()
    const reply = await ana.call('POST', '/api/blueprints', { body })
    expect([reply.status, reply.body]).toEqual([
      status,
      { error: field === undefined ? { code } : { code, field } },
    ])
    expect(await ana.expect(200, 'GET', '/api/blueprints')).toEqual({ blueprints: [] })
  },
)

test('a body that is no JSON: 400 and no more', async () => {
  const { ana } = await setUp()
  const reply = await fetch(`${ana.address}/api/blueprints`, {
    method: 'POST',
    headers: { cookie: ana.cookie, 'content-type': 'application/json' },
    body: '{"title":',
  })
  expect([reply.status, await reply.json()]).toEqual([400, { error: { code: 'invalid' } }])
})

test('the list: the latest first, with people and roles; the bin apart', async () => {
  const { ana } = await setUp()
  const first = await ana.createBlueprint('First')
  await ana.createBlueprint('Second')
  const gus = await ana.invite(first, 'editor')
  await gus.expect(200, 'PATCH', `/api/blueprints/${first}`, { body: { title: 'First, edited' } })
  const list = await ana.expect(200, 'GET', '/api/blueprints')
  expect(titles(list)).toEqual(['First, edited', 'Second'])
  expect(await gus.expect(200, 'GET', '/api/blueprints')).toMatchObject({
    blueprints: [
      { role: 'editor', owner: 'Ana', deletedAt: null, seq: 2, people: [{ name: 'Ana' }, { name: 'Gus' }] },
    ],
  })
  await ana.expect(204, 'DELETE', `/api/blueprints/${first}`)
  expect(titles(await ana.expect(200, 'GET', '/api/blueprints'))).toEqual(['Second'])
  expect(titles(await ana.expect(200, 'GET', '/api/blueprints?bin=1'))).toEqual(['First, edited'])
  expect(titles(await gus.expect(200, 'GET', '/api/blueprints'))).toEqual([])
  expect(titles(await gus.expect(200, 'GET', '/api/blueprints?bin=1'))).toEqual([])
})

test('erased: only from the bin, and then it is gone for good', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint()
  expect(errorCode(await ana.call('DELETE', `/api/blueprints/${id}?forever=1`))).toBe('notInBin')
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}`)
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}?forever=1`)
  expect((await ana.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
  expect((await ana.call('POST', `/api/blueprints/${id}/restore`)).status).toBe(404)
})

test('thirty days in the bin: erased by itself, and what went there later is not', async () => {
  const clock = new ManualClock()
  const server = await startTestServer({ clock })
  const gus = await TestPerson.guest(server.address)
  const old = await gus.createBlueprint('Old')
  const recent = await gus.createBlueprint('Recent')
  await gus.expect(204, 'DELETE', `/api/blueprints/${old}`)
  clock.jump(dayMs)
  await gus.expect(204, 'DELETE', `/api/blueprints/${recent}`)
  clock.jump(29 * dayMs + 3_600_000)
  expect(titles(await gus.expect(200, 'GET', '/api/blueprints?bin=1'))).toEqual(['Recent'])
})

test('duplicated while it is being edited: the copy has what was committed, belongs to the copier and is apart', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint('Original', 'supermarket')
  const gus = await ana.invite(id, 'viewer')
  const client = await StockClient.connect(ana, id)
  client.doc.getMap('meta').set('description', 'edited')
  await client.fence()
  const { id: copyId } = await gus.expect(201, 'POST', `/api/blueprints/${id}/duplicate`, {
    body: { title: 'Copy' },
  })
  const copy = readBlueprint(await readState(gus, String(copyId)))
  const original = readBlueprint(await readState(ana, id))
  expect(copy.meta).toEqual({ ...original.meta, title: 'Copy' })
  expect(copy.cards).toEqual(original.cards)
  expect((await ana.call('GET', `/api/blueprints/${String(copyId)}`)).status).toBe(404)
  const editing = await StockClient.connect(gus, String(copyId))
  editing.setTitle('Copy, edited')
  await editing.fence()
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ title: 'Original' })
})

test('the thumbnail: drawn from the document, and not sent again while nothing changed', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint('T', 'running-shoes')
  const path = `/api/blueprints/${id}/thumbnail`
  const first = await ana.call('GET', path)
  expect(first.headers.get('content-type')).toBe('image/svg+xml')
  expect(String(first.body)).toMatch(/^<svg/u)
  const etag = first.headers.get('etag') ?? ''
  expect((await ana.call('GET', path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'New' } })
  expect((await ana.call('GET', path, { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('members: the list has no e-mail addresses, a role can be changed, an owner stays', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'viewer')
  const gusId = await gus.id()
  const path = `/api/blueprints/${id}/members`
  expect(await gus.expect(200, 'GET', path)).toEqual({
    members: [
      {
        id: await ana.id(),
        name: 'Ana',
        guest: false,
        colour: 1,
        role: 'owner',
        byShareLink: false,
        byTeam: false,
      },
      { id: gusId, name: 'Gus', guest: true, colour: 2, role: 'viewer', byShareLink: true, byTeam: false },
    ],
  })
  await ana.expect(204, 'PUT', `${path}/${gusId}`, { body: { role: 'editor' } })
  expect(await gus.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ role: 'editor' })
  expect(errorCode(await ana.call('DELETE', `${path}/${await ana.id()}`))).toBe('ownerStays')
  expect(errorCode(await ana.call('PUT', `${path}/${gusId}`, { body: { role: 'owner' } }))).toBe('invalid')
  await gus.expect(204, 'DELETE', `${path}/${gusId}`)
  expect((await gus.call('GET', `/api/blueprints/${id}`)).status).toBe(404)
})

test('share links: the list shows use and no secret; a condition that cannot be kept is refused', async () => {
  const { ana } = await setUp()
  const id = await ana.createBlueprint()
  const path = `/api/blueprints/${id}/share-links`
  const made = await ana.expect(201, 'POST', path, { body: { role: 'editor', label: 'Team' } })
  expect(made).toEqual({
    id: expect.any(String),
    token: expect.stringMatching(/^[\w-]{43}$/u),
    url: `${ana.address}/s/${String(made['token'])}`,
  })
  await new TestPerson(ana.address).expect(200, 'POST', `/api/share/${String(made['token'])}`, {
    body: { name: 'Gus' },
  })
  expect(await ana.expect(200, 'GET', path)).toEqual({
    links: [
      {
        id: made['id'],
        role: 'editor',
        label: 'Team',
        createdAt: expect.any(Number),
        expiresAt: null,
        revokedAt: null,
        revokedBy: null,
        lastUsedAt: expect.any(Number),
        uses: 1,
        people: 1,
        by: 'Ana',
        hasPassword: false,
        shows: { backstage: true, roi: true },
        embed: false,
        preview: false,
      },
    ],
  })
  const refused = await ana.call('POST', path, { body: { role: 'viewer', colour: 'red' } })
  expect([refused.status, refused.body]).toEqual([422, { error: { code: 'invalid', field: 'colour' } }])
})

function form(content: string | Uint8Array<ArrayBuffer>, name: string): FormData {
  const body = new FormData()
  body.set('file', new File([content], name))
  return body
}

test('an import and its export: the journey is a blueprint, and its CSV can be imported again', async () => {
  const { ana } = await setUp()
  const journey =
    'journey\n  title My day\n  section Before\n    Search: 4: Me\n  section Buy\n    Pay: 2: Me, Clerk\n'
  const made = await ana.expect(201, 'POST', '/api/imports', { body: form(journey, 'day.mmd') })
  expect(made).toMatchObject({ report: { format: 'mermaid' } })
  const id = String(made['id'])
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({
    title: 'My day',
    role: 'owner',
  })
  expect(readBlueprint(await readState(ana, id)).phases).toHaveLength(2)
  const csv = await ana.call('GET', `/api/blueprints/${id}/export/csv?language=en`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toContain("filename*=UTF-8''My%20day.csv")
  const again = await ana.expect(201, 'POST', '/api/imports', { body: form(String(csv.body), 'again.csv') })
  expect(again).toMatchObject({ report: { format: 'csv' } })
})

test.each([
  ['empty', '', 'importEmpty', 422],
  ['of another kind', '{"a":1}', 'importUnknownFormat', 422],
  ['binary', new Uint8Array([0, 1, 2, 255]), 'importNotText', 422],
  ['too large', 'x'.repeat(5 * 1024 * 1024), 'importTooLarge', 413],
])('an import that is %s: refused by its code, and nothing is made', async (_case, content, code, status) => {
  const { ana } = await setUp()
  const reply = await ana.call('POST', '/api/imports', { body: form(content, 'file.csv') })
  expect([reply.status, errorCode(reply)]).toEqual([status, code])
  expect(await ana.expect(200, 'GET', '/api/blueprints')).toEqual({ blueprints: [] })
})

test('an import without a file: 422', async () => {
  const { ana } = await setUp()
  const reply = await ana.call('POST', '/api/imports', { body: new FormData() })
  expect([reply.status, reply.body]).toEqual([422, { error: { code: 'invalid', field: 'file' } }])
})

test('an address under /api that is nothing: 404 as JSON', async () => {
  const { ana } = await setUp()
  const reply = await ana.call('GET', '/api/nothing')
  expect([reply.status, reply.body]).toEqual([404, { error: { code: 'notFound' } }])
})
