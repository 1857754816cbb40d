import { expect, test } from 'vitest'
import { Api } from '#lib/api/api.ts'
import { askWhy, readState } from './ask-server.ts'

interface Answers {
  readonly blueprint: readonly [status: number, body: unknown]
  readonly knock?: readonly [status: number, code?: string]
}

const open = { epoch: 3, deletedAt: null }

/** A server that says this about the blueprint, and this about a socket to it. */
function serverThat({ blueprint: [status, body], knock = [204] }: Answers): Api {
  const [knockStatus, code] = knock
  return new Api(async (input) => {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('/sync/')) {
      return new Response(code ? JSON.stringify({ error: { code } }) : null, { status: knockStatus })
    }
    if (url.endsWith('/state')) return new Response(new Uint8Array([0, 0]))
    return new Response(JSON.stringify(body), { status })
  })
}

test.each([
  ['a socket would be let in', { blueprint: [200, open] }, 'reachable'],
  ['nothing can be saved', { blueprint: [200, open], knock: [503, 'storageDown'] }, 'storageDown'],
  ['there are too many', { blueprint: [200, open], knock: [503, 'overloaded'] }, 'unreachable'],
  ['it is restarting', { blueprint: [200, open], knock: [503, 'restarting'] }, 'unreachable'],
  ['the sign-in is over', { blueprint: [401, { error: { code: 'signedOut' } }] }, 'signedOut'],
  ['access was taken away', { blueprint: [404, { error: { code: 'notFound' } }] }, 'forbidden'],
  ['it is in the bin', { blueprint: [200, { ...open, deletedAt: 1 }] }, 'deleted'],
  ['a backup was restored', { blueprint: [200, { ...open, epoch: 4 }] }, 'superseded'],
] as const)('askWhy: %s, is found out without a socket (T-30)', async (_, answers, finding) => {
  expect(await askWhy(serverThat(answers), 'b', 3)).toBe(finding)
})

test('readState: of another history, is not taken (T-07)', async () => {
  const api = serverThat({ blueprint: [200, open] })
  expect(await readState(api, 'b', 3)).toEqual(new Uint8Array([0, 0]))
  expect(await readState(api, 'b', 2)).toBeUndefined()
})
