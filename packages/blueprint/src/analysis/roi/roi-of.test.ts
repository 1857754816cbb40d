import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActionId, CardId, PhaseId } from '../../vocabulary/ids.ts'
import { blueprintWith } from './build-blueprint.fixture.ts'
import { randomSeed } from '../random-seed.fixture.ts'
import { roiOf } from './roi-of.ts'
import type { Roi } from './roi-of.ts'
import type { CardReturn } from './returns.ts'

function touchpoint(roi: Roi, id: string): CardReturn {
  const found = roi.touchpoints.get(id as CardId)
  if (!found) throw new Error(`no touchpoint ${id}`)
  return found
}

test('roiOf: an action without effects lands on its own card', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till'] }, [
      { on: 'till', oneOffCost: 10_000, monthlyCost: 50, perMonth: 400, horizonMonths: 36 },
    ]),
  )
  expect(touchpoint(roi, 'till')).toMatchObject({
    benefit: 14_400,
    cost: 11_800,
    npv: 915,
    direct: { benefit: 14_400, cost: 11_800 },
    indirectIn: { benefit: 0, cost: 0 },
  })
  expect(roi.total.roi).toBeCloseTo(0.220339, 6)
  expect(roi.total.payback).toBeCloseTo(28.5714, 4)
})

test('roiOf: the restocking case, a support process pays at the till', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till', 'shelf'], support: ['restock'] }, [
      { on: 'restock', oneOffCost: 1000, perMonth: 100, effects: { till: 3, shelf: 1 } },
    ]),
  )
  expect(touchpoint(roi, 'till')).toMatchObject({
    benefit: 900,
    cost: 750,
    indirectIn: { benefit: 900, cost: 750 },
  })
  expect(touchpoint(roi, 'shelf')).toMatchObject({ benefit: 300, cost: 250 })
  expect(roi.elsewhere).toMatchObject({ benefit: 0, cost: 0, indirectOut: { benefit: 1200, cost: 1000 } })
})

test('roiOf: weights of absent cards are left out, with none left all stays on the own card', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till', 'shelf'] }, [
      { on: 'till', perMonth: 10, effects: { gone: 5, shelf: 0.2 } },
      { on: 'till', perMonth: 1, effects: { gone: 1, shelf: 0 } },
    ]),
  )
  expect(touchpoint(roi, 'shelf').benefit).toBe(120)
  expect(touchpoint(roi, 'till')).toMatchObject({
    benefit: 12,
    direct: { benefit: 12 },
    indirectOut: { benefit: 120 },
  })
  expect(roi.actions.get('a0' as ActionId)).toMatchObject({ absent: ['gone'], weightSum: 0.2 })
})

test('roiOf: what lands on no touchpoint, or on a card that is gone, is the row elsewhere', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till'], support: ['stock'] }, [
      { on: 'stock', perMonth: 5 },
      { on: 'nowhere', perMonth: 7, oneOffCost: 3 },
    ]),
  )
  expect(roi.elsewhere).toMatchObject({ benefit: 144, cost: 3 })
  expect(touchpoint(roi, 'till')).toMatchObject({ benefit: 0, roi: null, terms: [] })
})

test('roiOf: actions start in different months, flows are added by month and net present values added', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till'] }, [
      { on: 'till', oneOffCost: 100, perMonth: 50, horizonMonths: 2 },
      { on: 'till', oneOffCost: 100, perMonth: 50, horizonMonths: 2, startMonth: 3, discountRate: 0 },
    ]),
  )
  expect(roi.total.flows.benefits).toEqual([0, 50, 50, 0, 50, 50])
  expect(roi.total.flows.costs).toEqual([100, 0, 0, 100, 0, 0])
  const npvs = [...roi.actions.values()].reduce((sum, action) => sum + action.npv, 0)
  expect(roi.total.npv).toBe(npvs)
})

test('roiOf: a target return, attained in part', () => {
  const blueprint = blueprintWith({ front: ['till'] }, [{ on: 'till', oneOffCost: 1200, perMonth: 140 }], {
    till: { targetRoi: 0.8 },
  })
  const { targetAttainment } = touchpoint(roiOf(blueprint), 'till')
  expect(targetAttainment).toMatchObject({ state: 'onTrack', value: expect.closeTo(0.5, 10) as number })
})

test('roiOf: a driver of an unknown kind brings nothing and is named', () => {
  const blueprint = blueprintWith({ front: ['till'] }, [
    { on: 'till', drivers: new Map([['d9', { kind: 'magic' }]]) },
  ])
  expect(roiOf(blueprint).actions.get('a0' as ActionId)).toMatchObject({
    benefit: 0,
    uncountedDrivers: ['d9'],
  })
})

test('roiOf: a phase is the sum of its touchpoints', () => {
  const roi = roiOf(
    blueprintWith({ front: ['till', 'shelf'] }, [
      { on: 'till', perMonth: 10 },
      { on: 'shelf', perMonth: 5, oneOffCost: 60 },
    ]),
  )
  expect(roi.phases.get('phase' as PhaseId)).toMatchObject({ benefit: 180, cost: 60, roi: 2 })
})

test('roiOf: no actions, zeros everywhere', () => {
  expect(roiOf(blueprintWith({ front: ['till'] }, [])).total).toMatchObject({
    benefit: 0,
    cost: 0,
    npv: 0,
    roi: null,
    payback: null,
    irr: null,
  })
})

const CARDS = ['f1', 'f2', 'f3', 's1', 's2', 'gone'] as const
/** Huge amounts whose totals over all actions and months are still safe integers. */
const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 0, max: 2 ** 43 }),
)
const weight = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000 }),
)
const anyAction = fc.record({
  on: fc.constantFrom(...CARDS),
  oneOffCost: amount,
  monthlyCost: amount,
  startMonth: fc.integer({ min: 0, max: 24 }),
  rampMonths: fc.integer({ min: 0, max: 8 }),
  horizonMonths: fc.integer({ min: 1, max: 36 }),
  discountRate: fc.double({ min: 0, max: 2, noNaN: true }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  perMonth: amount,
  effects: fc.dictionary(fc.constantFrom(...CARDS), weight, { maxKeys: 4 }),
})

const SEED = randomSeed()

test(`roiOf: any actions, what touchpoints and the row elsewhere show adds up to the actions, seed ${String(SEED)}`, () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
      const roi = roiOf(blueprintWith({ front: ['f1', 'f2', 'f3'], support: ['s1', 's2'] }, actions))
      const rows = [...roi.touchpoints.values(), roi.elsewhere]
      for (const field of ['benefit', 'cost', 'npv'] as const) {
        const total = exactSum([...roi.actions.values()].map((row) => row[field]))
        expect(exactSum(rows.map((row) => row[field])), field).toBe(total)
        expect(BigInt(roi.total[field]), field).toBe(total)
      }
      for (const row of rows) {
        expect(row.direct.benefit + row.indirectIn.benefit).toBe(row.benefit)
        expect(row.direct.cost + row.indirectIn.cost).toBe(row.cost)
      }
      expect(exactSum(rows.map((row) => row.indirectOut.benefit))).toBe(
        exactSum(rows.map((row) => row.indirectIn.benefit)),
      )
    }),
    { seed: SEED, numRuns: 500 },
  )
})

function exactSum(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum + BigInt(value), 0n)
}

test('roiOf: the largest amounts that a document may hold, finite figures', () => {
  const most = Number.MAX_SAFE_INTEGER
  const roi = roiOf(
    blueprintWith({ front: ['f1', 'f2'] }, [
      {
        on: 'f1',
        oneOffCost: most,
        monthlyCost: most,
        perMonth: most,
        horizonMonths: 1200,
        discountRate: -0.99,
        effects: { f1: 1, f2: 2 },
      },
      {
        on: 'f2',
        oneOffCost: -most,
        perMonth: most,
        horizonMonths: 1200,
        startMonth: 1200,
        discountRate: 100,
      },
    ]),
  )
  const figures = [...roi.touchpoints.values(), roi.total].flatMap((row) => [row.benefit, row.cost, row.npv])
  expect(figures.every(Number.isFinite)).toBe(true)
})
