import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CreateAccountRequest } from './create-account.ts'

const ANA = { email: 'ana@example.org', password: 'correct horse', name: 'Ana' }

function refusal(wrong: Record<string, unknown>): unknown {
  const result = v.safeParse(CreateAccountRequest, { ...ANA, ...wrong })
  return result.success ? 'accepted' : [v.getDotPath(result.issues[0]), result.issues[0].message]
}

test.each([
  [{ email: 'ana' }, ['email', 'invalid']],
  [{ email: `${'a'.repeat(250)}@b.cd` }, ['email', 'invalid']],
  [{ email: 7 }, ['email', 'invalid']],
  [{ password: 'short' }, ['password', 'weakPassword']],
  [{ password: 'aaaaaaaaaa' }, ['password', 'weakPassword']],
  [{ password: 'abc'.repeat(100) }, ['password', 'invalid']],
  [{ name: ' ' }, ['name', 'invalid']],
  [{ name: 'x'.repeat(81) }, ['name', 'invalid']],
  [{ name: 'A\u202ena' }, ['name', 'invalid']],
  [{ name: 'José Ñandú 李' }, 'accepted'],
])('account request with %o: %o', (wrong, expected) => {
  expect(refusal(wrong)).toEqual(expected)
})
