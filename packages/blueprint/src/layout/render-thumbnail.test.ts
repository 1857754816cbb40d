import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANE_KINDS } from '../vocabulary/lane-kind.ts'
import { anyBlueprint, blueprintFrom } from './blueprint.fixture.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { renderThumbnail } from './render-thumbnail.ts'

test('renderThumbnail: two lanes with three cards, as many blocks and strips and their lines', () => {
  const cards = [0, 1].map((lane) => ({ lane, step: lane, title: 'A' }))
  const more = [...cards, { lane: 1, step: 1, title: 'B' }]
  const lanes = [{ kind: 'customer' }, { kind: 'frontstage' }] as const
  const svg = renderThumbnail(blueprintFrom({ lanes, phases: [2], cards: more }))
  expect(svg.match(/rx="2"/g)).toHaveLength(3)
  expect(svg.match(/width="2.5"/g)).toHaveLength(3)
  expect(svg.match(/stroke="#656c7a"/g)).toHaveLength(2)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
})

test('renderThumbnail: a feeling lane, a curve inside the picture', () => {
  const svg = renderThumbnail(blueprintFrom({ lanes: [{ kind: 'feeling' }], phases: [5], cards: [] }))
  const ys = [...(/d="(M[^"]+C[^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/[\d.]+ ([\d.]+)/g)].map((match) =>
    Number(match[1]),
  )
  expect(ys.length).toBeGreaterThan(4)
  expect(Math.max(...ys)).toBeLessThan(158)
})

test('renderThumbnail: 5,000 cards in every lane, less than 30 kB', () => {
  const lanes = [...LANE_KINDS, ...LANE_KINDS].map((kind) => ({ kind }))
  const cards = Array.from({ length: 5000 }, (_, index) => ({
    lane: index % lanes.length,
    step: Math.floor(index / lanes.length) % 60,
    title: 'A',
  }))
  expect(renderThumbnail(blueprintFrom({ lanes, phases: [30, 30], cards })).length).toBeLessThan(30_000)
})

test('renderThumbnail: any blueprint, shapes and numbers and nothing else', () => {
  fc.assert(
    fc.property(anyBlueprint, (blueprint) => {
      const svg = renderThumbnail(blueprint)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<(?!\/?(svg|g|rect|path)\b)/)
      expect(svg.replaceAll(/<[^>]*>/g, '')).toBe('')
    }),
    propertyRuns(),
  )
})
