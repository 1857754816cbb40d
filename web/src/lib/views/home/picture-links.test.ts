import { expect, test } from 'vitest'
import { drawLink, type Box, type PictureCardId } from './picture-links.ts'

const box = (x: number, y: number): Box => ({ x, y, w: 150, h: 40 })

test('drawLink: a card that is not there, draws nothing', () => {
  expect(
    drawLink({ from: 'chat', to: 'stock', way: 'along' }, new Map<PictureCardId, Box>([['chat', box(0, 0)]])),
  ).toBeUndefined()
})

test('drawLink: down the left gutter, leaves and ends at the left edges', () => {
  const boxes = new Map<PictureCardId, Box>([
    ['chat', box(152, 100)],
    ['stock', box(152, 300)],
  ])
  const drawn = drawLink({ from: 'chat', to: 'stock', way: 'leftGutter' }, boxes)
  expect(drawn?.line).toMatch(/^M152 120H/)
  expect(drawn?.line).toMatch(/H152$/)
  expect(drawn?.dot).toEqual({ x: 152, y: 120 })
  expect(drawn?.end).toEqual({ kind: 'bar', path: 'M152 315.5v9' })
})

test('drawLink: taller target, the bar follows its middle', () => {
  const boxes = new Map<PictureCardId, Box>([
    ['chat', box(0, 0)],
    ['stock', { ...box(0, 100), h: 80 }],
  ])
  expect(drawLink({ from: 'chat', to: 'stock', way: 'leftGutter' }, boxes)?.end.path).toBe('M0 135.5v9')
})
