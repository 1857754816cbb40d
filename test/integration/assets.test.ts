import { addCards, readBlueprint, setEvidence } from '@sightline/blueprint'
import type { CardId, LaneId, StepId } from '@sightline/blueprint'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fileForm } from './support/http-routes.ts'
import { noise, photograph, picture, pngBomb } from './support/pictures.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson, type Reply } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

interface Scene {
  readonly ana: TestPerson
  readonly id: string
  send(content: BlobPart, name?: string): Promise<Reply>
  /** What a browser gets of it. */
  fetched(url: unknown): Promise<{ readonly headers: Headers; readonly bytes: Buffer }>
}

async function setUp(env: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const server = await startTestServer({ env })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  return {
    ana,
    id,
    send: (content, name = 'till.png') =>
      ana.call('POST', `/api/blueprints/${id}/assets`, { body: fileForm(content, name) }),
    async fetched(url) {
      const reply = await fetch(`${ana.address}${String(url)}`, { headers: { cookie: ana.cookie } })
      expect(reply.status).toBe(200)
      return { headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) }
    },
  }
}

function bodyOf({ body }: Reply): Readonly<Record<string, unknown>> {
  return { ...Object(body) }
}

test.each([
  ['png', 'image/png', 'till.png'],
  ['jpeg', 'image/jpeg', 'till.jpg'],
  ['webp', 'image/webp', 'till.webp'],
  ['gif', 'image/png', 'till.png'],
] as const)('assets: an image as %s, shown as a picture and as nothing else', async (format, type, name) => {
  const { ana, id, send, fetched } = await setUp()
  const reply = await send(await picture(format), 'till.exe')
  expect(reply.status).toBe(201)
  const { id: assetId, url, kind } = bodyOf(reply)
  expect(kind).toBe('image')
  expect(url).toBe(`/api/blueprints/${id}/assets/${String(assetId)}`)
  expect(String(assetId)).toMatch(/^[\w-]{22}$/u)
  const { headers, bytes } = await fetched(url)
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': type,
    'content-disposition': `inline; filename*=UTF-8''${name}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
  })
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 30 })
  const { assets } = await ana.expect(200, 'GET', `/api/blueprints/${id}/assets`)
  expect(assets).toEqual([
    {
      id: assetId,
      url,
      kind: 'image',
      name,
      mediaType: type,
      byteCount: bytes.length,
      addedAt: expect.any(Number),
    },
  ])
})

test('assets: a photograph, upright and without where it was taken', async () => {
  const { send, fetched } = await setUp()
  const taken = await photograph()
  expect(taken.includes('Exif')).toBe(true)
  const { bytes } = await fetched(bodyOf(await send(taken, 'IMG_2041.jpg'))['url'])
  const { width, height, exif, orientation } = await sharp(bytes).metadata()
  expect({ width, height, exif, orientation }).toEqual({
    width: 30,
    height: 40,
    exif: undefined,
    orientation: undefined,
  })
  expect(bytes.includes('Exif')).toBe(false)
})

test('assets: an image that is a page as well, only the picture is left', async () => {
  const { send, fetched } = await setUp()
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  for (const format of ['png', 'jpeg', 'gif', 'webp'] as const) {
    const both = Buffer.concat([await picture(format), page])
    const { bytes } = await fetched(bodyOf(await send(both))['url'])
    expect([format, bytes.includes('script')]).toEqual([format, false])
  }
})

test('assets: a PDF, kept as it is and only ever saved as a file', async () => {
  const { send, fetched } = await setUp()
  const reply = await send('%PDF-1.7\n<script>alert(1)</script>', '../Preise für "Ärzte".html')
  const { url, kind } = bodyOf(reply)
  expect([reply.status, kind]).toEqual([201, 'file'])
  const { headers, bytes } = await fetched(url)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''Preise%20f%C3%BCr%20%20%C3%84rzte%20.pdf`,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(bytes.toString()).toBe('%PDF-1.7\n<script>alert(1)</script>')
})

const UNKNOWN: readonly (readonly [string, string, string])[] = [
  ['a page named as an image', '<!doctype html><script>alert(1)</script>', 'till.png'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'till.svg'],
  ['a program', 'MZ\u0090\u0000\u0003', 'till.jpg'],
  ['a TIFF', 'II*\u0000\u0008\u0000\u0000\u0000', 'till.png'],
  ['nothing', '', 'till.png'],
]

test.each(UNKNOWN)('assets: %s, refused', async (_case, content, name) => {
  const { ana, id, send } = await setUp()
  const reply = await send(content, name)
  expect([reply.status, errorCode(reply)]).toEqual([415, 'assetUnknownType'])
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}/assets`)).toEqual({ assets: [] })
})

test('assets: an image that is cut off or only begins like one, refused', async () => {
  const { send } = await setUp()
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const whole = await picture(format, { width: 300, height: 300 })
    for (const part of [whole.subarray(0, whole.length * 0.6), whole.subarray(0, 14)]) {
      const reply = await send(Buffer.from(part))
      expect([format, part.length, reply.status, errorCode(reply)]).toEqual([
        format,
        part.length,
        422,
        'assetUnreadable',
      ])
    }
  }
})

test('assets: a few bytes that are a huge picture, refused before they are decoded', async () => {
  const { send } = await setUp()
  for (const [width, height] of [
    [60_000, 60_000],
    [9_000, 9_000],
    [100_000, 700],
  ] as const) {
    const reply = await send(pngBomb(width, height))
    expect([width, reply.status, errorCode(reply)]).toEqual([width, 422, 'assetTooManyPixels'])
  }
})

test('assets: more bytes than one may have, or than the blueprint may have, refused', async () => {
  const image = await noise(100)
  const { send } = await setUp({
    ASSET_BYTES: String(image.length + 1_000),
    BLUEPRINT_ASSET_BYTES: String(image.length + 1_000),
  })
  const large = await send(Buffer.concat([image, Buffer.alloc(2_000)]))
  expect([large.status, errorCode(large)]).toEqual([413, 'assetTooLarge'])
  const enormous = await send(Buffer.alloc(5_000_000, '%PDF-'))
  expect([enormous.status, errorCode(enormous)]).toEqual([413, 'assetTooLarge'])
  expect((await send(image)).status).toBe(201)
  const more = await send(image)
  expect([more.status, errorCode(more)]).toEqual([409, 'assetsFull'])
  expect((await send('%PDF-1.7', 'small.pdf')).status).toBe(201)
})

test('assets: many at once, each is kept or sent away to come again', async () => {
  const { ana, id, send } = await setUp()
  const image = await picture('png')
  const replies = await Promise.all(Array.from({ length: 40 }, () => send(image)))
  const kept = replies.filter(({ status }) => status === 201)
  const sentAway = replies.filter(({ status }) => status === 503)
  expect(kept.length + sentAway.length).toBe(40)
  expect(kept.length).toBeGreaterThan(0)
  expect(sentAway.every((reply) => errorCode(reply) === 'overloaded')).toBe(true)
  const { assets } = await ana.expect(200, 'GET', `/api/blueprints/${id}/assets`)
  expect(assets).toHaveLength(kept.length)
  expect((await send(image)).status).toBe(201)
})

test('assets: of a blueprint that one may not see, not found under any other one either', async () => {
  const { ana, id, send } = await setUp()
  const { id: assetId, url } = bodyOf(await send(await picture('png')))
  const eve = await TestPerson.guest(ana.address, 'Eve')
  const own = await eve.createBlueprint()
  expect((await eve.call('GET', String(url))).status).toBe(404)
  expect((await eve.call('GET', `/api/blueprints/${own}/assets/${String(assetId)}`)).status).toBe(404)
  const viewer = await ana.invite(id, 'viewer')
  expect((await viewer.call('GET', String(url))).status).toBe(200)
})

test('assets: a copy of the blueprint shows its own, also when the first one is erased', async () => {
  const { ana, id, send, fetched } = await setUp()
  const { url } = bodyOf(await send(await picture('png')))
  const client = await StockClient.connect(ana, id)
  const cardId = 'card' as CardId
  const { lanes, steps } = readBlueprint(client.doc)
  const place = { laneId: lanes[0]?.id as LaneId, stepId: steps[0]?.id as StepId, order: 'a0' }
  addCards(client.doc, { cards: [{ id: cardId, title: 'Till', place }] })
  setEvidence(client.doc, {
    cardId,
    id: 'e1',
    evidence: { kind: 'image', url: String(url), text: 'The till' },
  })
  const elsewhere = { kind: 'link', url: 'https://example.org/api/blueprints/' } as const
  setEvidence(client.doc, { cardId, id: 'e2', evidence: elsewhere })
  await client.fence()
  const { id: copy } = await ana.expect(201, 'POST', `/api/blueprints/${id}/duplicate`, { body: {} })
  const copied = await StockClient.connect(ana, String(copy))
  const evidence = readBlueprint(copied.doc).cards.get(cardId)?.evidence
  const own = String(url).replace(id, String(copy))
  expect(evidence?.get('e1')).toEqual({ kind: 'image', url: own, text: 'The till' })
  expect(evidence?.get('e2')).toEqual(elsewhere)
  client.stop()
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}`)
  expect((await ana.call('GET', String(url))).status).toBe(404)
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}?forever=1`)
  expect((await fetched(own)).headers.get('content-type')).toBe('image/png')
})

test('assets: taken along to another blueprint, whoever sees only that one sees them there', async () => {
  const { ana, id, send, fetched } = await setUp()
  const { id: assetId } = bodyOf(await send(await picture('png')))
  const other = await ana.createBlueprint()
  const copies = `/api/blueprints/${other}/assets/copies`
  const body = { from: id, ids: [assetId, 'gone'] }
  expect(await ana.expect(200, 'POST', copies, { body })).toEqual({ ids: [assetId] })
  expect(await ana.expect(200, 'POST', copies, { body })).toEqual({ ids: [assetId] })
  const url = `/api/blueprints/${other}/assets/${String(assetId)}`
  expect((await fetched(url)).headers.get('content-type')).toBe('image/png')
  const viewer = await ana.invite(other, 'viewer')
  expect((await viewer.call('GET', url)).status).toBe(200)
  expect((await viewer.call('GET', `/api/blueprints/${id}/assets/${String(assetId)}`)).status).toBe(404)
})

test('assets: from a blueprint that one may not see, nothing is taken along', async () => {
  const { ana, id, send } = await setUp()
  const { id: assetId } = bodyOf(await send(await picture('png')))
  const eve = await TestPerson.guest(ana.address, 'Eve')
  const own = await eve.createBlueprint()
  const reply = await eve.call('POST', `/api/blueprints/${own}/assets/copies`, {
    body: { from: id, ids: [assetId] },
  })
  expect(reply.status).toBe(404)
  expect(await eve.expect(200, 'GET', `/api/blueprints/${own}/assets`)).toEqual({ assets: [] })
})
