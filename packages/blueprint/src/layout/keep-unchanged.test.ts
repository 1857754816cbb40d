import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint, blueprintFrom, cardId } from './blueprint.fixture.ts'
import { keepUnchanged } from './keep-unchanged.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { createTextCache } from './text-cache.ts'

const lanes = [{ kind: 'customer' }, { kind: 'frontstage' }] as const

test('keepUnchanged: a card that grows moves what is below it, all else is the object that it was', () => {
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
  const next = layoutBlueprint(sketch('Asks for the size that fits, and for one more'), { textCache })
  const kept = keepUnchanged(before, next)
  expect(kept).toEqual(next)
  expect([0, 1, 2].map((index) => kept.cards.get(cardId(index)) === before.cards.get(cardId(index)))).toEqual(
    [false, true, false],
  )
})

test('keepUnchanged: nothing has changed, every list and every card is the one that it was', () => {
  const textCache = createTextCache()
  const blueprint = blueprintFrom({ lanes, phases: [2], cards: [{ lane: 0, step: 0, title: 'Asks' }] })
  const [before, next] = [1, 2].map(() => layoutBlueprint(blueprint, { textCache }))
  if (!before || !next) throw new Error('there are two layouts')
  const kept = keepUnchanged(before, next)
  expect(kept.columns).toBe(before.columns)
  expect(kept.lanes[0]).toBe(before.lanes[0])
  expect(kept.cards.get(cardId(0))).toBe(before.cards.get(cardId(0)))
})

test('keepUnchanged: from any board to any other, it is the layout of the other', () => {
  fc.assert(
    fc.property(anyBlueprint, anyBlueprint, (one, other) => {
      const next = layoutBlueprint(other)
      expect(keepUnchanged(layoutBlueprint(one), next)).toEqual(next)
    }),
    propertyRuns(),
  )
})
