import type { BoardLayout } from '@sightline/blueprint/layout'
import { expect, test } from 'vitest'
import { stepAt } from './step-at.ts'

const COLUMNS = [0, 1, 2].map((index) => ({ step: { id: `s${index}` }, x: 140 + 174 * index, width: 174 }))
const layout = { columns: COLUMNS } as unknown as Pick<BoardLayout, 'columns'>

test('stepAt: the step in the middle of what is seen', () => {
  expect(stepAt(layout, { x: 140, y: 0, width: 174, height: 100 })).toBe('s0')
  expect(stepAt(layout, { x: 140, y: 0, width: 522, height: 100 })).toBe('s1')
})

test('stepAt: a view beside the board, the step nearest to it; a board without steps has none', () => {
  expect(stepAt(layout, { x: 4_000, y: 0, width: 100, height: 100 })).toBe('s2')
  expect(stepAt({ columns: [] }, { x: 0, y: 0, width: 1, height: 1 })).toBeUndefined()
})
