import { expect, test } from 'vitest'
import { charWidthEm } from './text-width.ts'

const widths = (text: string, weight: 420 | 500): number[] =>
  Array.from(text, (char) => charWidthEm(char.codePointAt(0) ?? 0, weight))

test.each([420, 500] as const)('charWidthEm: at weight %s, marks make most letters no wider', (weight) => {
  expect(widths('áÉñüçőżĞắй', weight)).toEqual(widths('aEnucozGaи', weight))
})

// Units of the em, by the font's own tables: at 420 t is 675, ť 779 and a 1,153, which is 1,163 at 500.
test('charWidthEm: a letter whose mark takes room, is as wide as the font says', () => {
  const [t = 0, tWithCaron = 0] = widths('tť', 420)
  expect(tWithCaron / t).toBeCloseTo(779 / 675)
})

test('charWidthEm: at a higher weight, is as much wider as the font says', () => {
  const [regular = 0] = widths('a', 420)
  const [medium = 0] = widths('a', 500)
  expect(medium / regular).toBeCloseTo(1163 / 1153)
})

test('charWidthEm: what the font has not, is as wide as others of its script', () => {
  expect(charWidthEm(0xad00, 420)).toBe(charWidthEm(0xad00, 500))
})
