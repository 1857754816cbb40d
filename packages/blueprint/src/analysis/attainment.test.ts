import { expect, test } from 'vitest'
import { attainmentOf } from './attainment.ts'

const state = (baseline: number, target: number, actual: number): string =>
  attainmentOf({ baseline, target, actual }).state

test('attainmentOf: a quarter of the way up, behind', () => {
  expect(attainmentOf({ baseline: 46, target: 54, actual: 48 })).toMatchObject({
    state: 'behind',
    value: 0.25,
  })
})

test('attainmentOf: a target below the baseline, counted downwards', () => {
  expect(attainmentOf({ baseline: 95, target: 40, actual: 40 })).toMatchObject({ state: 'met', value: 1 })
  expect(state(95, 40, 110)).toBe('behind')
})

test('attainmentOf: half of the way, on track', () => {
  expect(state(0, 10, 5)).toBe('onTrack')
  expect(state(0, 10, 4.99)).toBe('behind')
  expect(state(0, 10, 9.99)).toBe('onTrack')
  expect(state(0, 10, 12)).toBe('met')
})

test('attainmentOf: a part missing, no data', () => {
  expect(attainmentOf(undefined).state).toBe('noData')
  expect(attainmentOf({ baseline: 1, target: 2 }).state).toBe('noData')
})

test('attainmentOf: a level to hold, met while it is held', () => {
  expect(state(4, 4, 4)).toBe('met')
  expect(state(4, 4, 3)).toBe('behind')
  expect(attainmentOf({ baseline: 4, target: 4, actual: 5, higherIsBetter: false }).state).toBe('behind')
})
