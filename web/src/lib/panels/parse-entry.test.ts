import { expect, test } from 'vitest'
import { entryMoney, entryNumber } from './format-entry.ts'
import { formatMoney, formatMoneySum } from './format-money.ts'
import { formatMeasure } from './format-measure.ts'
import { parseMoney, parseNumber, parsePercent } from './parse-entry.ts'

const NARROW = '\u202f'

test('parseNumber: a comma and a point are both decimals, in both languages', () => {
  for (const locale of ['en', 'es']) {
    expect(parseNumber('7,5', locale)).toEqual({ ok: true, value: 7.5 })
    expect(parseNumber(' 7.5 ', locale)).toEqual({ ok: true, value: 7.5 })
    expect(parseNumber('.5', locale)).toEqual({ ok: true, value: 0.5 })
    expect(parseNumber('0.500', locale)).toEqual({ ok: true, value: 0.5 })
    expect(parseNumber('−3,25', locale)).toEqual({ ok: true, value: -3.25 })
    expect(parseNumber('1.234,56', locale)).toEqual({ ok: true, value: 1234.56 })
    expect(parseNumber('1,234.56', locale)).toEqual({ ok: true, value: 1234.56 })
    expect(parseNumber('1.234.567', locale)).toEqual({ ok: true, value: 1_234_567 })
  }
})

test('parseNumber: one separator before three digits, the language decides', () => {
  expect(parseNumber('1.500', 'es')).toEqual({ ok: true, value: 1500 })
  expect(parseNumber('1,500', 'es')).toEqual({ ok: true, value: 1.5 })
  expect(parseNumber('1,500', 'en')).toEqual({ ok: true, value: 1500 })
  expect(parseNumber('1.500', 'en')).toEqual({ ok: true, value: 1.5 })
})

test('parseNumber: nothing typed is no value, anything else is refused', () => {
  expect(parseNumber('  ', 'es')).toEqual({ ok: true, value: undefined })
  for (const text of ['x', '1x', '-', '.', '1..2', '1,2,3', '1.23,4,5', '12.34.567', '1e5']) {
    expect(parseNumber(text, 'en'), text).toEqual({ ok: false, problem: { kind: 'notANumber' } })
  }
})

test('parseNumber: outside its bounds or not whole, says which', () => {
  const rule = { least: 1, most: 10, whole: true }
  expect(parseNumber('0', 'en', rule)).toEqual({ ok: false, problem: { kind: 'tooSmall', bound: 1 } })
  expect(parseNumber('11', 'en', rule)).toEqual({ ok: false, problem: { kind: 'tooLarge', bound: 10 } })
  expect(parseNumber('2,5', 'en', rule)).toEqual({ ok: false, problem: { kind: 'notWhole' } })
  expect(parseNumber('10', 'en', rule)).toEqual({ ok: true, value: 10 })
})

test('parsePercent: the sign may be there, the value is a decimal', () => {
  expect(parsePercent('80', 'en')).toEqual({ ok: true, value: 0.8 })
  expect(parsePercent(`12,5${NARROW}%`, 'es')).toEqual({ ok: true, value: 0.125 })
  expect(parsePercent('101', 'en', { most: 1 })).toEqual({
    ok: false,
    problem: { kind: 'tooLarge', bound: 1 },
  })
})

test('parseMoney: minor units, without a binary fraction on the way', () => {
  expect(parseMoney('1.005,29', 'es', 'EUR')).toEqual({ ok: true, value: 100_529 })
  expect(parseMoney('€1,005.29', 'en', 'EUR')).toEqual({ ok: true, value: 100_529 })
  expect(parseMoney('0,29', 'es', 'EUR')).toEqual({ ok: true, value: 29 })
  expect(parseMoney('12,5 €', 'es', 'EUR')).toEqual({ ok: true, value: 1250 })
  expect(parseMoney('500 usd', 'en', 'USD')).toEqual({ ok: true, value: 50_000 })
  expect(parseMoney('500', 'en', 'JPY')).toEqual({ ok: true, value: 500 })
  expect(parseMoney('-3', 'en', 'EUR')).toEqual({ ok: true, value: -300 })
  expect(parseMoney('', 'en', 'EUR')).toEqual({ ok: true, value: undefined })
})

test('parseMoney: more decimals than the currency has are refused, not guessed at', () => {
  expect(parseMoney('1.500', 'en', 'EUR')).toEqual({ ok: false, problem: { kind: 'tooFine', digits: 2 } })
  expect(parseMoney('1.500', 'es', 'EUR')).toEqual({ ok: true, value: 150_000 })
  expect(parseMoney('1.5', 'en', 'JPY')).toEqual({ ok: false, problem: { kind: 'tooFine', digits: 0 } })
})

test('parseMoney: more than a document can hold is refused', () => {
  expect(parseMoney('99999999999999999', 'en', 'EUR')).toMatchObject({
    ok: false,
    problem: { kind: 'tooLarge' },
  })
})

test('entries: what a field shows reads back as what it was', () => {
  for (const locale of ['en', 'es']) {
    for (const minor of [0, 1, 29, 1250, 4_550_200, -300]) {
      expect(parseMoney(entryMoney(minor, 'EUR', locale), locale, 'EUR')).toEqual({ ok: true, value: minor })
    }
    for (const share of [0.29, 0.07, 1, 0.125]) {
      const back = parsePercent(entryNumber(share, locale, 100), locale)
      expect(back).toEqual({ ok: true, value: share })
    }
    expect(parseNumber(entryNumber(1234.5, locale), locale)).toEqual({ ok: true, value: 1234.5 })
  }
})

test('formatMoney: whole units, and all digits for small amounts', () => {
  expect(formatMoney(4_550_200, 'EUR', 'en')).toBe('€45,502')
  expect(formatMoney(4_550_200, 'EUR', 'es')).toBe(`45.502${NARROW}€`)
  expect(formatMoney(-55_500, 'EUR', 'en')).toBe('−€555')
  expect(formatMoney(350, 'EUR', 'es')).toBe(`3,50${NARROW}€`)
  expect(formatMoney(1_234, 'JPY', 'en')).toBe('¥1,234')
  expect(formatMoney(0, 'EUR', 'en')).toBe('€0')
})

test('formatMoneySum: what is shown adds up', () => {
  expect(formatMoneySum([33_350, 33_350, 33_350], 100_050, 'EUR', 'en')).toEqual([
    '€334',
    '€334',
    '€333',
    '€1,001',
  ])
})

test('formatMeasure: the unit as each language writes it', () => {
  expect(formatMeasure(48, '%', 'en')).toBe('48%')
  expect(formatMeasure(48.5, '%', 'es')).toBe(`48,5${NARROW}%`)
  expect(formatMeasure(3, 'days', 'en')).toBe('3 days')
  expect(formatMeasure(3, undefined, 'es')).toBe('3')
})
