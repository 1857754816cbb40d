import { expect, test } from 'vitest'
import { Api } from './api.ts'
import { ShareLinksApi } from './share-links-api.ts'

interface Seen {
  readonly method: string
  readonly url: string
  readonly body: unknown
}

/** An Api whose requests are answered by `answer` and noted. */
function apiThat(answer: () => Response | Promise<Response>): { api: Api; seen: Seen[] } {
  const seen: Seen[] = []
  const api = new Api(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    seen.push({ method: init?.method ?? 'GET', url, body: init?.body })
    return answer()
  })
  return { api, seen }
}

test('Api: a person, comes out of its envelope', async () => {
  const person = { id: 'p1', name: 'Lucía', email: null, guest: true, colour: 3 }
  const { api, seen } = apiThat(() => Response.json({ person }, { status: 201 }))
  expect(await api.becomeGuest('Lucía')).toEqual(person)
  expect(seen).toEqual([{ method: 'POST', url: '/api/guests', body: JSON.stringify({ name: 'Lucía' }) }])
})

test('Api: a refusal, is thrown with its code and field', async () => {
  const { api } = apiThat(() => Response.json({ error: { code: 'invalid', field: 'name' } }, { status: 422 }))
  await expect(api.becomeGuest('')).rejects.toMatchObject({ status: 422, code: 'invalid', field: 'name' })
})

test('Api: nobody answers, is offline', async () => {
  const { api } = apiThat(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(api.me()).rejects.toMatchObject({ status: 0, code: 'offline' })
})

test('Api: a page where JSON should be, is a bad reply', async () => {
  const { api } = apiThat(() => new Response('<html>', { status: 200 }))
  await expect(api.blueprints('kept')).rejects.toMatchObject({ code: 'badReply' })
})

test('Api: a slash in what comes from an address, stays one part of the path', async () => {
  const { api, seen } = apiThat(() => Response.json({ role: 'viewer', needsName: true }))
  await new ShareLinksApi(api).lookAt('../sessions/current')
  expect(seen[0]?.url).toBe('/api/share/..%2Fsessions%2Fcurrent')
})

test('Api: erasing for good, says so in the address; moving to the bin does not', async () => {
  const { api, seen } = apiThat(() => new Response(null, { status: 204 }))
  await api.eraseBlueprint('b1')
  await api.binBlueprint('b1')
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE /api/blueprints/b1?forever=1',
    'DELETE /api/blueprints/b1',
  ])
})

test.each([
  ['all is well', { ok: true, obstacles: [] }, true],
  ['the disk is full', { ok: false, obstacles: ['storage'] }, false],
  ['it is about to stop', { ok: false, obstacles: ['closing'] }, true],
  ['a proxy answers in its own words', 'not here', true],
])('Api.canSave: %s, the storage takes writes: %o %s (T-15)', async (_, body, canSave) => {
  const { api, seen } = apiThat(() => new Response(JSON.stringify(body), { status: 503 }))
  expect(await api.canSave()).toBe(canSave)
  expect(seen[0]?.url).toBe('/readyz')
})

test('Api.knock: a socket would be refused, throws for what', async () => {
  const refusal = JSON.stringify({ error: { code: 'overloaded' } })
  const { api, seen } = apiThat(() => new Response(refusal, { status: 503 }))
  await expect(api.knock('b/1')).rejects.toMatchObject({ status: 503, code: 'overloaded' })
  expect(seen[0]?.url).toBe('/sync/b%2F1')
})
