import { readBlueprint } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pinnedHeads, RAIL_PX } from './pinned-heads.ts'

const layout = layoutBlueprint(readBlueprint(new Y.Doc()))
const tall = { ...layout, width: 1_000, height: 800 }

test('pinnedHeads: with the board until they meet the rail and the top, and as large as it is zoomed', () => {
  expect(pinnedHeads({ x: 200, y: 90, zoom: 1 }, tall)).toMatchObject({ x: 200, y: 90 })
  expect(pinnedHeads({ x: -300, y: -100, zoom: 1 }, tall)).toMatchObject({ x: RAIL_PX, y: 0 })
  const { width, height } = pinnedHeads({ x: 0, y: 0, zoom: 1 }, tall)
  expect(pinnedHeads({ x: 0, y: 0, zoom: 0.5 }, tall)).toMatchObject({ width: width / 2, height: height / 2 })
})

test('pinnedHeads: they leave with the end of the board', () => {
  const heads = pinnedHeads({ x: -980, y: -790, zoom: 1 }, tall)
  expect([heads.x + heads.width, heads.y + heads.height]).toEqual([20, 10])
})
