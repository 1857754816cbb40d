import { expect, test } from 'vitest'
import { saveStateOf } from './save-state.ts'
import type { ConnectionFacts } from './save-state.ts'

const settled: ConnectionFacts = {
  canWrite: true,
  connected: true,
  caughtUp: true,
  everCaughtUp: true,
  online: true,
  obstacle: 'none',
  pending: 0,
  waitedMs: 0,
}

test('saveStateOf: everything confirmed, is saved', () => {
  expect(saveStateOf(settled)).toEqual({ kind: 'saved' })
})

test('saveStateOf: connected but not yet through the first exchange, never says saved', () => {
  expect(saveStateOf({ ...settled, caughtUp: false })).toEqual({ kind: 'saving' })
  expect(saveStateOf({ ...settled, caughtUp: false, everCaughtUp: false })).toEqual({ kind: 'opening' })
})

test('saveStateOf: one change unconfirmed, is saving, and stuck after two minutes', () => {
  expect(saveStateOf({ ...settled, pending: 1 })).toEqual({ kind: 'saving' })
  expect(saveStateOf({ ...settled, pending: 1, waitedMs: 185_000 })).toEqual({ kind: 'stuck', minutes: 3 })
})

test('saveStateOf: connection gone, says how much is kept and whose fault it is', () => {
  const away = { ...settled, connected: false, caughtUp: false, pending: 12 }
  expect(saveStateOf({ ...away, online: false })).toEqual({ kind: 'offline', kept: 12 })
  expect(saveStateOf(away)).toEqual({ kind: 'reconnecting', kept: 12 })
})

test('saveStateOf: the server cannot write, is never saved', () => {
  expect(saveStateOf({ ...settled, obstacle: 'storageDown', pending: 2 })).toEqual({
    kind: 'storageDown',
    kept: 2,
  })
})

test('saveStateOf: the stored blueprint is damaged, is never saved and says what is kept (T-19)', () => {
  expect(saveStateOf({ ...settled, obstacle: 'damaged', pending: 2 })).toEqual({ kind: 'damaged', kept: 2 })
  expect(saveStateOf({ ...settled, obstacle: 'damaged', canWrite: false }).kind).toBe('damaged')
})

test('saveStateOf: a viewer, is told so', () => {
  expect(saveStateOf({ ...settled, canWrite: false })).toEqual({ kind: 'viewOnly' })
})

test('saveStateOf: no live connection gets through, says so whether anybody writes or not (T-30)', () => {
  const blocked = { ...settled, connected: false, caughtUp: false, obstacle: 'blocked' } as const
  expect(saveStateOf({ ...blocked, pending: 3 })).toEqual({ kind: 'blocked', kept: 3 })
  expect(saveStateOf({ ...blocked, canWrite: false, everCaughtUp: false }).kind).toBe('blocked')
})
