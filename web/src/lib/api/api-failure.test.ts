import { expect, test } from 'vitest'
import { ApiFailure } from './api-failure.ts'

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status })

test('ApiFailure: a refusal of the server, keeps status, code and field', async () => {
  const failure = await ApiFailure.fromResponse(json(422, { error: { code: 'invalid', field: 'email' } }))
  expect(failure).toMatchObject({ status: 422, code: 'invalid', field: 'email' })
})

test('ApiFailure: a code that this client does not know, falls back to the status', async () => {
  const failure = await ApiFailure.fromResponse(json(403, { error: { code: 'fromTheFuture' } }))
  expect(failure).toMatchObject({ status: 403, code: 'forbidden', field: undefined })
})

test.each([
  [401, 'signedOut'],
  [404, 'notFound'],
  [413, 'bodyTooLarge'],
  [429, 'tooManyTries'],
  [502, 'restarting'],
  [500, 'internal'],
  [418, 'badReply'],
])('ApiFailure: a proxy answers %i in HTML, is %s', async (status, code) => {
  const failure = await ApiFailure.fromResponse(new Response('<html>nginx</html>', { status }))
  expect(failure.code).toBe(code)
})

test('ApiFailure.from: a mistake of ours, is thrown on', () => {
  expect(() => ApiFailure.from(new TypeError('ours'))).toThrow(TypeError)
})
