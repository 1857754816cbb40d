import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from './property-runs.fixture.ts'
import { TITLE_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const linesOf = (text: string, widthPx = 134): readonly string[] =>
  wrapText(text, widthPx, TITLE_STYLE).lines.map((line) => line.trimEnd())

test('wrapText: titles of the shop, broken where the shipped font breaks them', () => {
  expect(linesOf('Searches for marathon shoes')).toEqual(['Searches for', 'marathon shoes'])
  expect(linesOf('Product page on the phone')).toEqual(['Product page on the', 'phone'])
  expect(linesOf('Etiqueta de devolución en dos toques')).toEqual([
    'Etiqueta de',
    'devolución en dos',
    'toques',
  ])
})

test('wrapText: an empty text, one empty line', () => {
  expect(wrapText('', 134, TITLE_STYLE)).toEqual({ lines: [''], clamped: false })
})

test('wrapText: newlines of every kind, kept as breaks', () => {
  expect(linesOf('a\nb\r\n\rc')).toEqual(['a', 'b', '', 'c'])
})

test('wrapText: a word with hyphens, broken after a hyphen but not before a digit', () => {
  expect(linesOf('self-service-kiosk', 60)).toEqual(['self-', 'service-', 'kiosk'])
  expect(linesOf('xxxx covid-19', 60)).toEqual(['xxxx', 'covid-19'])
})

test('wrapText: a word wider than the line, begun on a line of its own and cut', () => {
  const lines = linesOf(`Go ${'m'.repeat(30)}`)
  expect(lines[0]).toBe('Go')
  expect(lines.length).toBeGreaterThan(2)
})

test('wrapText: Japanese, broken anywhere but before a closing mark', () => {
  const lines = linesOf('顧客がレジで支払う。', 55)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.filter((line) => line.startsWith('。'))).toEqual([])
})

test('wrapText: a family emoji, never cut inside', () => {
  const family = '👩‍👩‍👧‍👦'
  for (const line of linesOf(family.repeat(6), 40)) expect(line.split(family).join('')).toBe('')
})

test('wrapText: more lines than asked for, cut and said so', () => {
  const { lines, clamped } = wrapText('one two three four five six', 40, TITLE_STYLE, 2)
  expect(lines).toHaveLength(2)
  expect(clamped).toBe(true)
})

test('wrapText: any text, joined again without a character lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 0, max: 300 }),
      (text, width) => {
        const joined = wrapText(text, width, TITLE_STYLE).lines.join('')
        expect(joined).toBe(text.replaceAll(/[\r\n\u2028\u2029]/g, ''))
      },
    ),
    propertyRuns(),
  )
})

test('wrapText: any text, no line wider than asked for unless it cannot be cut', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      for (const line of linesOf(text, width))
        expect(textWidthPx(line, TITLE_STYLE)).toBeLessThan(width + 0.01)
    }),
    propertyRuns(),
  )
})

test('wrapText: a wider line, never more lines', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      expect(linesOf(text, width + 10).length).toBeLessThanOrEqual(linesOf(text, width).length)
    }),
    propertyRuns(),
  )
})
