import { expect, test } from 'vitest'
import { isPressed, shortcutText } from './shortcut.ts'
import type { Shortcut } from './shortcut.ts'
import { SHORTCUTS } from './shortcuts.ts'

const FREE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each<[string, Shortcut, Partial<KeyboardEvent>, boolean]>([
  ['a letter with Caps Lock on', { key: 'V' }, { key: 'V' }, true],
  ['a letter with Ctrl is another key', { key: 'V' }, { key: 'v', ctrlKey: true }, false],
  ['Command does what Ctrl does', { key: 'K', command: true }, { key: 'k', metaKey: true }, true],
  [
    'Shift makes another key of a letter',
    { key: 'Z', command: true },
    { key: 'Z', ctrlKey: true, shiftKey: true },
    false,
  ],
  ['a sign that this keyboard has on Shift', { key: '?' }, { key: '?', shiftKey: true }, true],
  [
    'Alt and Shift, where both are asked for',
    { key: 'ArrowRight', alt: true, shift: true },
    { key: 'ArrowRight', altKey: true, shiftKey: true },
    true,
  ],
  ['Alt belongs to the moving of cards', { key: 'R' }, { key: 'r', altKey: true }, false],
])('isPressed: %s', (_name, shortcut, event, expected) => {
  expect(isPressed(shortcut, { ...FREE, key: '', ...event })).toBe(expected)
})

test('shortcutText: held keys first', () => {
  expect(shortcutText({ key: 'Z', command: true, shift: true })).toBe('Ctrl+Shift+Z')
  expect(shortcutText({ key: ' ', shift: true })).toBe('Shift+Space')
  expect(shortcutText({ key: 'ArrowLeft', alt: true, shift: true })).toBe('Alt+Shift+←')
})

test('actions: no key asks for two of them', () => {
  const texts = Object.values(SHORTCUTS).flatMap((shortcuts) => shortcuts.map(shortcutText))
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
})
