import { expect, test } from 'vitest'
import { drawLink, LINKS, type Box } from './picture-links.ts'
import { ROWS } from './picture.ts'

const box = (x: number, y: number): Box => ({ x, y, w: 150, h: 40 })

test('drawLink: a card that is not there, draws nothing', () => {
  expect(drawLink({ from: 'a', to: 'b', way: 'along' }, new Map([['a', box(0, 0)]]))).toBeUndefined()
})

test('drawLink: down the left gutter, leaves and ends at the left edges', () => {
  const boxes = new Map([
    ['a', box(152, 100)],
    ['b', box(152, 300)],
  ])
  const drawn = drawLink({ from: 'a', to: 'b', way: 'leftGutter' }, boxes)
  expect(drawn?.line).toMatch(/^M152 120H/)
  expect(drawn?.line).toMatch(/H152$/)
  expect(drawn?.dot).toEqual({ x: 152, y: 120 })
  expect(drawn?.end).toEqual({ kind: 'bar', path: 'M152 315.5v9' })
})

test('drawLink: taller target, the bar follows its middle', () => {
  const boxes = new Map([
    ['a', box(0, 0)],
    ['b', { ...box(0, 100), h: 80 }],
  ])
  expect(drawLink({ from: 'a', to: 'b', way: 'leftGutter' }, boxes)?.end.path).toBe('M0 135.5v9')
})

test('picture: every link, joins two of its cards', () => {
  const ids = new Set(ROWS.flatMap((row) => row.cells.flat().map((card) => card.id)))
  for (const link of LINKS) expect([ids.has(link.from), ids.has(link.to), link]).toEqual([true, true, link])
})
