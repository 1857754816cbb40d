import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint, blueprintFrom, cardId } from './blueprint.fixture.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { createTextCache } from './text-cache.ts'

const lanes = [{ kind: 'customer' }, { kind: 'frontstage' }] as const

test('layoutBlueprint, after a previous one: a card that grows moves what is below it, all else is the object that it was', () => {
  const textCache = createTextCache()
  const sketch = (title: string) =>
    blueprintFrom({
      lanes,
      phases: [2],
      cards: [
        { lane: 0, step: 0, title },
        { lane: 0, step: 1, title: 'Waits' },
        { lane: 1, step: 0, title: 'Serves' },
      ],
    })
  const before = layoutBlueprint(sketch('Asks'), { textCache })
  const grown = sketch('Asks for the size that fits, and for one more')
  const kept = layoutBlueprint(grown, { textCache, previous: before })
  expect(kept).toEqual(layoutBlueprint(grown))
  expect([0, 1, 2].map((index) => kept.cards.get(cardId(index)) === before.cards.get(cardId(index)))).toEqual(
    [false, true, false],
  )
})

test('layoutBlueprint, after a previous one: nothing has changed, every list and every card is the one that it was', () => {
  const textCache = createTextCache()
  const blueprint = blueprintFrom({ lanes, phases: [2], cards: [{ lane: 0, step: 0, title: 'Asks' }] })
  const before = layoutBlueprint(blueprint, { textCache })
  const kept = layoutBlueprint(blueprint, { textCache, previous: before })
  expect(kept.columns).toBe(before.columns)
  expect(kept.lanes[0]).toBe(before.lanes[0])
  expect(kept.cards.get(cardId(0))).toBe(before.cards.get(cardId(0)))
})

test('layoutBlueprint, after a previous one: from any board to any other, it is the layout of the other', () => {
  fc.assert(
    fc.property(anyBlueprint, anyBlueprint, (one, other) => {
      const previous = layoutBlueprint(one)
      expect(layoutBlueprint(other, { previous })).toEqual(layoutBlueprint(other))
    }),
    propertyRuns(),
  )
})
