import { expect, test } from 'vitest'
import { m } from '#lib/paraglide/messages.js'
import { outageWords } from './outage-words.ts'

const editor = { mayEdit: true, keepsCopy: true }
const viewer = { mayEdit: false, keepsCopy: true }

test('outageWords: somebody who only looks on, is never told to go on working', () => {
  expect(outageWords({ kind: 'offline', kept: 0 }, viewer)?.text).toBe(m.board_offline_view_text())
  expect(outageWords({ kind: 'reconnecting', kept: 0 }, viewer)?.text).toBe(m.board_offline_view_text())
  expect(outageWords({ kind: 'storageDown', kept: 0 }, viewer)?.text).toBe(m.board_storage_view_text())
  expect(outageWords({ kind: 'blocked', kept: 0 }, viewer)?.text).toBe(m.board_blocked_text())
})

test('outageWords: the server cannot save, says where the unsaved changes are (T-15)', () => {
  const words = (kept: number, keepsCopy = true): string | undefined =>
    outageWords({ kind: 'storageDown', kept }, { ...editor, keepsCopy })?.text
  expect(words(0)).toBe(m.board_storage_text())
  expect(words(1)).toContain(m.board_kept_one())
  expect(words(12)).toContain(m.board_kept({ kept: 12 }))
  expect(words(12, false)).toContain(m.board_kept_in_page())
})

test('outageWords: no live connection gets through, says the cause and the way out (T-30)', () => {
  const words = outageWords({ kind: 'blocked', kept: 2 }, editor)
  expect(words?.title).toBe(m.board_blocked_title())
  expect(words?.text).toContain(m.board_blocked_edit_text())
  expect(words?.text).toContain(m.board_kept({ kept: 2 }))
})

test('outageWords: all is well, there is nothing to say', () => {
  expect(outageWords({ kind: 'saved' }, editor)).toBeUndefined()
  expect(outageWords({ kind: 'viewOnly' }, viewer)).toBeUndefined()
})
