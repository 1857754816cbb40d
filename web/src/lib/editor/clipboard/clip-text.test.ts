import { expect, test } from 'vitest'
import type { BoardClip, ClipCard } from './board-clip.ts'
import { clipToText, textToClip } from './clip-text.ts'

function card(title: string, lane: number, step: number): ClipCard {
  return { key: title, lane, step, title, notes: [], fields: {}, channels: [], evidence: [] }
}

function clip(...cards: readonly ClipCard[]): BoardClip {
  return { cards, links: [], things: [] }
}

function places(text: string): string[] {
  return textToClip(text).cards.map(({ lane, step, title }) => `${lane}.${step} ${title}`)
}

test('textToClip: several lines, a card for each in one cell, without the marks of a list', () => {
  expect(places('Visits the shop\r\n- Tries them on\n  2. Pays\n\n')).toEqual([
    '0.0 Visits the shop',
    '0.0 Tries them on',
    '0.0 Pays',
  ])
})

test('textToClip: a range of a spreadsheet, a block of cells, empty ones left out', () => {
  expect(places('Finds\tCompares\t\n\t"Asks ""why"""\tPays\n')).toEqual([
    '0.0 Finds',
    '0.1 Compares',
    '1.1 Asks "why"',
    '1.2 Pays',
  ])
})

test('textToClip: a line within a cell of a spreadsheet, stays one card', () => {
  expect(places('"Two\nlines"\tB')).toEqual(['0.0 Two lines', '0.1 B'])
})

test('textToClip: too long for a title, nothing of it is lost', () => {
  const long = 'word '.repeat(200).trim()
  const [only] = textToClip(long).cards
  expect(only?.title).toHaveLength(500)
  expect(only?.notes).toEqual([{ insert: long }])
})

test('clipToText: cards of one step as lines, of several as a table that reads back as the same block', () => {
  expect(clipToText(clip(card('A', 0, 0), card('B', 1, 0)))).toBe('A\nB')
  const table = clipToText(clip(card('A', 0, 0), card('B', 0, 1), card('C', 1, 1)))
  expect(places(table)).toEqual(['0.0 A', '0.1 B', '1.1 C'])
})

test('clipToText: the first card is not the leftmost, the table begins with the leftmost', () => {
  expect(places(clipToText(clip(card('A', 0, 0), card('B', 1, -1))))).toEqual(['0.1 A', '1.0 B'])
})

test('clipToText: notes among the cards, their words come after the titles; without words, nothing', () => {
  const note = { kind: 'sticky', rect: { x: 0, y: 0, width: 1, height: 1 } } as const
  const things = [
    { ...note, key: 'n', text: 'Why?' },
    { ...note, key: 'm', text: '' },
    { kind: 'stroke', key: 's', points: [], width: 3 } as const,
  ]
  expect(clipToText({ ...clip(card('A', 0, 0)), things })).toBe('A\nWhy?')
  expect(clipToText({ ...clip(), things: things.slice(1) })).toBe('')
})
