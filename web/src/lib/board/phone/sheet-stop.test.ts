import { expect, test } from 'vitest'
import { sheetStopAfter } from './sheet-stop.ts'

test('sheetStopAfter: pulled up, full; down by one stop at a time', () => {
  expect(sheetStopAfter('half', -120)).toBe('full')
  expect(sheetStopAfter('full', 120)).toBe('half')
  expect(sheetStopAfter('half', 120)).toBeUndefined()
})

test('sheetStopAfter: let go near where it was taken, it stays', () => {
  expect(sheetStopAfter('half', 20)).toBe('half')
  expect(sheetStopAfter('full', -20)).toBe('full')
})
