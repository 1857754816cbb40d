import { readBlueprint } from '@sightline/blueprint'
import type { Blueprint } from '@sightline/blueprint'
import { roiOf } from '@sightline/blueprint/analysis'
import { writeTemplate } from '@sightline/blueprint/templates'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { otherLines, touchpointLines } from './action-lines.ts'
import { fullMonths } from './full-months.ts'

function shop(): Blueprint {
  const doc = new Y.Doc()
  let next = 0
  writeTemplate(doc, {
    template: 'running-shoes',
    language: 'en',
    title: 'Shop',
    newId: () => `id${(next += 1)}`,
  })
  return readBlueprint(doc)
}

test('action lines: what is listed on a touchpoint adds up to what lands on it', () => {
  const blueprint = shop()
  const returns = roiOf(blueprint)
  const listed = [...returns.touchpoints].map(([id, row]) => ({
    row,
    lines: touchpointLines(blueprint, id, row),
  }))
  for (const { row, lines } of listed) {
    expect(lines.reduce((sum, line) => sum + line.benefit, 0)).toBe(row.benefit)
    expect(lines.reduce((sum, line) => sum + line.cost, 0)).toBe(row.cost)
  }
  expect(listed.some(({ lines }) => lines.some((line) => line.indirect && line.share < 1))).toBe(true)
})

test('action lines: an action of a card that is no touchpoint is listed there whole', () => {
  const blueprint = shop()
  const returns = roiOf(blueprint)
  const action = [...blueprint.actions.values()].find(({ cardId }) => !returns.touchpoints.has(cardId))
  if (!action) throw new Error('the starter has no action behind the scenes')
  const lines = otherLines(blueprint, action.cardId, returns)
  expect(lines.map((line) => [line.action.id, line.share, line.benefit])).toEqual([
    [action.id, 1, returns.actions.get(action.id)?.benefit],
  ])
})

test('fullMonths: equals the months weighted by the ramp', () => {
  for (const [horizonMonths, rampMonths] of [
    [12, 0],
    [12, 3],
    [12, 1],
    [2, 6],
  ] as const) {
    const months = Array.from({ length: horizonMonths }, (_, index) => index + 1)
    const weighted = months.reduce((sum, t) => sum + (rampMonths > 0 ? Math.min(1, t / rampMonths) : 1), 0)
    expect(fullMonths({ horizonMonths, rampMonths })).toBeCloseTo(weighted, 12)
  }
})
