import { expect, test } from 'vitest'
import { withPart } from './with-part.ts'

interface Time {
  readonly standard?: number
  readonly wait?: number
}
interface Metric {
  readonly name: string
  readonly higherIsBetter?: boolean
  readonly target?: number
}

test('withPart: a first part, the register with what it cannot do without', () => {
  expect(withPart<Metric, 'target'>(undefined, { name: '' }, 'target', 54)).toEqual({ name: '', target: 54 })
})

test('withPart: a part among others, they stay', () => {
  expect(withPart<Time, 'wait'>({ standard: 3 }, {}, 'wait', 0)).toEqual({ standard: 3, wait: 0 })
  expect(withPart<Time, 'wait'>({ standard: 3, wait: 2 }, {}, 'wait', undefined)).toEqual({ standard: 3 })
})

test('withPart: the last part that says something goes, the register too', () => {
  expect(withPart<Time, 'wait'>({ wait: 2 }, {}, 'wait', undefined)).toBeUndefined()
  expect(
    withPart<Metric, 'name'>({ name: 'Sales', higherIsBetter: false }, { name: '' }, 'name', ''),
  ).toBeUndefined()
})

test('withPart: a necessary part is emptied, never missing', () => {
  expect(withPart<Metric, 'name'>({ name: 'Sales', target: 5 }, { name: '' }, 'name', undefined)).toEqual({
    name: '',
    target: 5,
  })
})
