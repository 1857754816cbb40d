import { expect, test } from 'vitest'
import { blueprintFrom } from '../layout/blueprint.fixture.ts'
import { stepNumbers } from './step-numbers.ts'

test('stepNumbers: a step that is hidden, it has none and those after it move up', () => {
  const { phases, steps } = blueprintFrom({ lanes: [], phases: [2, 2], cards: [] })
  const numbers = stepNumbers({ phases, steps: steps.map((step, at) => ({ ...step, hidden: at === 1 })) })
  expect(steps.map(({ id }) => numbers.get(id))).toEqual([1, undefined, 2, 3])
})
