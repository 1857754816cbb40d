import { expect, test } from 'vitest'
import { placePopover, POPOVER_WIDTH } from './place-popover.ts'

const AREA = { x: 76, y: 16, width: 1200, height: 800 }

test('placePopover: room on the right, 18 beside the pin', () => {
  expect(placePopover({ x: 400, y: 300 }, { height: 320, area: AREA })).toEqual({ x: 400 + 11 + 18, y: 271 })
})

test('placePopover: the panel is near, on the left', () => {
  const { x } = placePopover({ x: 1200, y: 300 }, { height: 320, area: AREA })
  expect(x + POPOVER_WIDTH).toBe(1200 - 11 - 18)
})

test('placePopover: on the left, clear of the card too where there is room', () => {
  const place = { height: 320, area: AREA, aboutX: 1050 }
  expect(placePopover({ x: 1200, y: 300 }, place).x + POPOVER_WIDTH).toBe(1050 - 18)
  expect(placePopover({ x: 1200, y: 300 }, { ...place, aboutX: 200 }).x + POPOVER_WIDTH).toBe(1200 - 11 - 18)
})

test('placePopover: near the foot, moved up and never beyond the top', () => {
  expect(placePopover({ x: 400, y: 800 }, { height: 320, area: AREA }).y).toBe(496)
  expect(placePopover({ x: 400, y: 800 }, { height: 2000, area: AREA }).y).toBe(16)
})

test('placePopover: no room on either side, below the pin or above it', () => {
  const narrow = { x: 0, y: 0, width: 400, height: 700 }
  expect(placePopover({ x: 200, y: 100 }, { height: 300, area: narrow })).toEqual({ x: 42, y: 129 })
  expect(placePopover({ x: 200, y: 600 }, { height: 300, area: narrow })).toEqual({ x: 42, y: 271 })
})
