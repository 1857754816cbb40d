import type { Companion } from '#lib/sync/presence.svelte.ts'
import { expect, test } from 'vitest'
import { leadsBack } from './leads-back.ts'

/** Who follows whom, written as `a>b`; `a>` follows nobody. */
function tabs(...follows: readonly string[]): Pick<Companion, 'person' | 'following'>[] {
  return follows.map((line) => {
    const [id = '', following = ''] = line.split('>')
    return { person: { id, name: id, colour: 1 }, following: following === '' ? null : following }
  })
}

test.each([
  ['the leader follows nobody', tabs('b>'), false],
  ['the leader follows somebody else', tabs('b>c', 'c>'), false],
  ['the leader follows oneself', tabs('b>me'), true],
  ['by way of a third, in one of their tabs', tabs('b>', 'b>c', 'c>me'), true],
  ['others follow each other in a circle of their own', tabs('b>c', 'c>b'), false],
])('leadsBack: %s', (_situation, companions, outcome) => {
  expect(leadsBack(companions, 'b', 'me')).toBe(outcome)
})
