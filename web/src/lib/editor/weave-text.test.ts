import { expect, test } from 'vitest'
import { weaveText } from './weave-text.ts'

test.each([
  ['nobody else wrote', 'Pays', 'Pays now', 'Pays', 'Pays now'],
  ['a colleague wrote after it', 'Pays', 'She Pays', 'Pays at once', 'She Pays at once'],
  ['a colleague wrote before it', 'Pays', 'Pays now', 'Often Pays', 'Often Pays now'],
  [
    'letters were removed that a colleague had not touched',
    'Pays twice',
    'Pays',
    'She Pays twice',
    'She Pays',
  ],
  ['both typed in the same place', 'ab', 'aXb', 'aYb', 'aXYb'],
])('weaveText: %s, keeps what both did', (_name, base, next, current, expected) => {
  const woven = weaveText(base, next, current)
  if (expected === 'aXYb') expect(['aXYb', 'aYXb']).toContain(woven)
  else expect(woven).toBe(expected)
})
