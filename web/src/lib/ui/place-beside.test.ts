import { expect, test } from 'vitest'
import { placeBeside } from './place-beside.ts'

const VIEW = { width: 1000, height: 600 }
const SIZE = { width: 100, height: 30 }
const BUTTON = { x: 400, y: 300, width: 40, height: 40 }

test('placeBeside: room on every side, in the middle of the side that is asked for', () => {
  const at = (side: 'top' | 'right' | 'bottom' | 'left') =>
    placeBeside(BUTTON, { side, size: SIZE, view: VIEW })
  expect(at('bottom')).toEqual({ x: 370, y: 347 })
  expect(at('top')).toEqual({ x: 370, y: 263 })
  expect(at('right')).toEqual({ x: 447, y: 305 })
  expect(at('left')).toEqual({ x: 293, y: 305 })
})

test('placeBeside: no room on the side, on the opposite one', () => {
  const low = { ...BUTTON, y: 555 }
  expect(placeBeside(low, { side: 'bottom', size: SIZE, view: VIEW }).y).toBe(555 - 7 - 30)
  const right = { ...BUTTON, x: 950 }
  expect(placeBeside(right, { side: 'right', size: SIZE, view: VIEW }).x).toBe(950 - 7 - 100)
})

test('placeBeside: near a corner, within the window', () => {
  const corner = { ...BUTTON, x: 2, y: 2 }
  expect(placeBeside(corner, { side: 'bottom', size: SIZE, view: VIEW })).toEqual({ x: 8, y: 49 })
})
