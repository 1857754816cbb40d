import { expect, test } from 'vitest'
import type { Blueprint } from '../model/blueprint.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import { chainOf } from './chain-of.ts'

/** Links written as `a>b`, agreements as `a=b`. */
function linked(...links: readonly string[]): Blueprint {
  const ends = links.map((link) => ({ link, ends: link.split(/[>=]/u) as CardId[] }))
  return {
    cards: new Map(ends.flatMap(({ ends: ids }) => ids.map((id) => [id, { id }]))),
    links: new Map(
      ends.map(({ link, ends: [from, to] }) => [
        link,
        { id: link as LinkId, from, to, bothWays: link.includes('=') },
      ]),
    ),
  } as unknown as Blueprint
}

function chain(blueprint: Blueprint, card: string): string[] {
  return [...chainOf(blueprint, card as CardId).cards].sort()
}

test('chainOf: everything before and everything after, as far as the links go', () => {
  expect(chain(linked('a>b', 'b>c', 'c>d', 'd>e', 'x>y'), 'c')).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('chainOf: what merely shares a neighbour is left out, and so is its link', () => {
  const blueprint = linked('a>b', 'other>b', 'a>side')
  expect(chain(blueprint, 'b')).toEqual(['a', 'b', 'other'])
  expect([...chainOf(blueprint, 'b' as CardId).links].sort()).toEqual(['a>b', 'other>b'])
})

test('chainOf: a loop back in time, it ends all the same', () => {
  expect(chain(linked('a>b', 'b>c', 'c>a'), 'b')).toEqual(['a', 'b', 'c'])
})

test('chainOf: an agreement is followed both ways', () => {
  expect(chain(linked('a=b', 'b=c'), 'c')).toEqual(['a', 'b', 'c'])
})

test('chainOf: nothing is linked, the card alone', () => {
  expect(chain(linked('a>b'), 'z')).toEqual(['z'])
})
