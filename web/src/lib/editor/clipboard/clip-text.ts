import Papa from 'papaparse'
import type { BoardClip, ClipCard } from './board-clip.ts'

/** What other programs get: the titles of cards, then the words of notes, each on a line of its own. */
export function clipToText({ cards, things }: BoardClip): string {
  const words = things.flatMap((thing) => ('text' in thing && thing.text !== '' ? [thing.text] : []))
  return [...(cards.length > 0 ? [titlesOf(cards)] : []), ...words].join('\n')
}

/** A table when the cards stand side by side, else a line for each. */
function titlesOf(cards: readonly ClipCard[]): string {
  const left = Math.min(...cards.map(({ step }) => step))
  const rows = new Map<number, string[][]>()
  for (const { lane, step, title } of cards) {
    const row = rows.get(lane) ?? []
    rows.set(lane, row)
    ;(row[step - left] ??= []).push(title)
  }
  const width = Math.max(...cards.map(({ step }) => step)) - left + 1
  if (width === 1) return cards.map(({ title }) => title).join('\n')
  const table = [...rows].map(([, row]) =>
    Array.from({ length: width }, (_, at) => row[at]?.join('\n') ?? ''),
  )
  return Papa.unparse(table, { delimiter: '\t', newline: '\n' })
}

/**
 * Text from anywhere: a range of a spreadsheet is a block of cells, its rows down the lanes and its columns along the
 * steps; anything else is a card for each line, one below the other.
 */
export function textToClip(text: string, isOfTable = false): BoardClip {
  const isTable = isOfTable || text.includes('\t')
  const rows = isTable
    ? Papa.parse<string[]>(text.replace(/\r?\n$/u, ''), { delimiter: '\t' }).data
    : text.split(/\r\n|\r|\n/u).map((line) => [line.replace(/^\s*(?:[-*\u2022]|\d+[.)])\s+/u, '')])
  const cards = rows.flatMap((row, lane) =>
    row.flatMap((cell, step): ClipCard[] => {
      const words = cell.replaceAll(/\s+/gu, ' ').trim()
      return words === ''
        ? []
        : [{ ...cardOf(words), key: `${lane}.${step}`, lane: isTable ? lane : 0, step }]
    }),
  )
  return { cards, links: [], things: [] }
}

const TITLE_LENGTH = 500

/** What is too long for a title goes on in the notes, so that nothing is lost. */
function cardOf(words: string): Omit<ClipCard, 'key' | 'lane' | 'step'> {
  const isLong = words.length > TITLE_LENGTH
  return {
    title: isLong ? `${words.slice(0, TITLE_LENGTH - 1)}\u2026` : words,
    notes: isLong ? [{ insert: words }] : [],
    fields: {},
    channels: [],
    evidence: [],
  }
}
