import { expect, test } from 'vitest'
import { blueprintFrom, cardId, laneId, stepId } from '../layout/blueprint.fixture.ts'
import { gridOf } from './grid.ts'
import { shownPart } from './shown-part.ts'

const BLUEPRINT = blueprintFrom({
  lanes: [{ kind: 'customer' }, { kind: 'frontstage' }, { kind: 'backstage' }],
  phases: [2, 1],
  cards: [
    { lane: 0, step: 0, title: 'Asks' },
    { lane: 1, step: 0, title: 'Answers' },
    { lane: 2, step: 2, title: 'Files' },
    { lane: 9, step: 9, title: 'Astray' },
  ],
  links: [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ],
})

test('shownPart: some lanes and steps, with what stands in them and the links between', () => {
  const part = shownPart(BLUEPRINT, { lanes: new Set([laneId(0), laneId(1)]), steps: new Set([stepId(0)]) })
  expect([...part.cards.keys()]).toEqual([cardId(0), cardId(1)])
  expect(part.links.size).toBe(1)
  expect(part.phases).toHaveLength(1)
  expect(gridOf(part).unplaced).toEqual([])
})

test('shownPart: nothing is named, all that has a place', () => {
  const part = shownPart(BLUEPRINT, { lanes: new Set(), steps: new Set() })
  expect(part).toMatchObject({ lanes: BLUEPRINT.lanes, steps: BLUEPRINT.steps, phases: BLUEPRINT.phases })
  expect(part.cards.size).toBe(3)
})

test('shownPart: all that is named is gone, everything is shown rather than nothing', () => {
  const gone = { lanes: new Set([laneId(7)]), steps: new Set([stepId(7)]) }
  expect(shownPart(BLUEPRINT, gone).lanes).toEqual(BLUEPRINT.lanes)
})
