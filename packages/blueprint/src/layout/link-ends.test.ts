import { expect, test } from 'vitest'
import { blueprintFrom, linkId } from './blueprint.fixture.ts'
import type { LinkSketch } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { linkEnds } from './link-ends.ts'
import { routeLinks } from './route-links.ts'

/** The ends of a link from the first of two neighbours to the second: from 303 to 325 at 91.5. */
function endsOf(link: Partial<LinkSketch>): string | undefined {
  const cards = [0, 1].map((step) => ({ lane: 0, step, title: 'A' }))
  const blueprint = blueprintFrom({
    lanes: [{ kind: 'customer' }],
    phases: [2],
    cards,
    links: [{ from: 0, to: 1, ...link }],
  })
  const route = routeLinks(blueprint, layoutBlueprint(blueprint)).get(linkId(0))
  return route && linkEnds(route)
}

test('linkEnds: a flow, a head with its tip at the border of the second card', () => {
  expect(endsOf({})).toBe('M325 91.5l-6 -3.5v7z')
})

test('linkEnds: an agreement, a head at either end', () => {
  expect(endsOf({ bothWays: true })).toBe('M325 91.5l-6 -3.5v7zM303 91.5l6 -3.5v7z')
})

test('linkEnds: support, a dot at what is held up and a bar across the way at what holds', () => {
  expect(endsOf({ kind: 'support' })).toBe(
    'M300.4 91.5a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM323.8 87h2.4v9h-2.4z',
  )
})
