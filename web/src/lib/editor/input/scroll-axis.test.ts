import { expect, test } from 'vitest'
import { ScrollAxis } from './scroll-axis.ts'

const seen = { from: 100, to: 900, before: 2_000, behind: 2_000 }

function axis(...path: readonly [number, ...number[]]): ScrollAxis {
  const made = new ScrollAxis(path[0])
  for (const at of path) made.follow(at)
  return made
}

test('ScrollAxis: it grows toward the edge, and is full at it and beyond', () => {
  const speeds = [840, 860, 880, 900, 1_000].map((at) => axis(500, at).speed(seen))
  expect(speeds[0]).toBe(0)
  expect(speeds[1]).toBeGreaterThan(0)
  expect(speeds[2]).toBeGreaterThan(speeds[1] ?? 0)
  expect(speeds[3]).toBeGreaterThan(speeds[2] ?? 0)
  expect(speeds[4]).toBe(speeds[3])
  expect(axis(500, 100).speed(seen)).toBe(-(speeds[3] ?? 0))
})

test('ScrollAxis: pressed near an edge, nothing until it is drawn nearer; the whole zone once it has been away', () => {
  expect(axis(880).speed(seen)).toBe(0)
  expect(axis(880, 870, 880).speed(seen)).toBeLessThan(axis(500, 880).speed(seen))
  expect(axis(880, 895).speed(seen)).toBeGreaterThan(0)
  expect(axis(880, 895).speed(seen)).toBeLessThan(axis(880, 500, 895).speed(seen))
})

test('ScrollAxis: pressed under a panel that has come up since, nothing until it is drawn further out', () => {
  expect(axis(950).speed(seen)).toBe(0)
  expect(axis(950, 940).speed(seen)).toBe(0)
})

test('ScrollAxis: back out of the zone, it stops', () => {
  expect(axis(500, 890, 800).speed(seen)).toBe(0)
})

test('ScrollAxis: no further than there is something to be seen', () => {
  expect(axis(500, 900).speed({ ...seen, behind: 0 })).toBe(0)
  expect(axis(500, 900).step({ ...seen, behind: 7 }, 50)).toBe(7)
  expect(axis(500, 100).step({ ...seen, before: 7 }, 50)).toBe(-7)
})

test('ScrollAxis: whole px, and what a frame leaves over comes with a later one', () => {
  const slow = axis(500, 854)
  const steps = Array.from({ length: 100 }, () => slow.step(seen, 10))
  expect(steps.every(Number.isInteger)).toBe(true)
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(slow.speed(seen), -1)
})
