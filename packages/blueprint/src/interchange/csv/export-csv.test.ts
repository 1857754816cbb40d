import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { randomSeed } from '../../analysis/random-seed.fixture.ts'
import { writeSeed } from '../../commands/write-seed.ts'
import { readBlueprint } from '../../doc/read-blueprint.ts'
import type { Blueprint } from '../../model/blueprint.ts'
import type { Card } from '../../model/card.ts'
import { cellKey, gridOf } from '../../model/grid.ts'
import type { BlueprintSeed } from '../../model/seed.ts'
import { LANGUAGES } from '../../vocabulary/language.ts'
import type { Language } from '../../vocabulary/language.ts'
import { importFile } from '../import-file.ts'
import { anyBlueprint, seedOf } from './any-blueprint.fixture.ts'
import { exportCsv } from './export-csv.ts'

function written(write: (doc: Y.Doc) => void): Blueprint {
  const doc = new Y.Doc()
  write(doc)
  return readBlueprint(doc)
}

function counter(): () => string {
  let made = 0
  return () => `id${String((made += 1))}`
}

function blueprintOf(seed: BlueprintSeed): Blueprint {
  return written((doc) => {
    writeSeed(doc, seed, counter())
  })
}

function backAgain(blueprint: Blueprint, language: Language): Blueprint {
  const text = exportCsv(blueprint, language)
  return written(importFile({ text, fileName: 'x', language, newId: counter() }).write)
}

/** Cards without ids, in board order, with the names of what they refer to; evidence does not stand in the sheet. */
function cardsByPlace(blueprint: Blueprint): unknown[] {
  const grid = gridOf(blueprint)
  const channels = new Map(blueprint.channels.map((channel) => [channel.id, channel.name]))
  const plain = (card: Card): unknown => {
    const { id: _id, place: _place, evidence: _evidence, channels: ids, ...rest } = card
    return { ...rest, channels: ids.map((channel) => channels.get(channel)).sort() }
  }
  const placed = grid.columns.flatMap(({ step, phase }) =>
    blueprint.lanes.flatMap((lane) => {
      const cell = grid.cells.get(cellKey(lane.id, step.id)) ?? []
      return cell.length === 0
        ? []
        : [[phase?.title, phase?.stage, step.title, lane.kind, lane.title, cell.map(plain)]]
    }),
  )
  return [...placed, grid.unplaced.map((card) => JSON.stringify(plain(card), sortedKeys)).sort()]
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const SEED = randomSeed()

test.each(LANGUAGES)(
  `exportCsv: any blueprint in %s, imported again it has the same cards in the same places, seed ${String(SEED)}`,
  (language) => {
    fc.assert(
      fc.property(anyBlueprint, (shape) => {
        const blueprint = blueprintOf(seedOf(shape))
        expect(cardsByPlace(backAgain(blueprint, language))).toEqual(cardsByPlace(blueprint))
      }),
      { seed: SEED, numRuns: 100 },
    )
  },
  120_000,
)

test('exportCsv: a sheet written in one language is read in the other', () => {
  const blueprint = blueprintOf({
    title: 'T',
    currency: 'EUR',
    phases: [{ title: 'Comprar', stage: 'during', steps: [{ key: 's', title: 'Pagar', milestone: true }] }],
    lanes: [{ key: 'l', kind: 'frontstage', title: 'Puntos de contacto' }],
    channels: [{ key: 'c', name: 'Web' }],
    cards: [
      {
        key: 'k',
        title: 'Pago',
        at: { lane: 'l', step: 's' },
        satisfaction: 4.6,
        nature: 'digital',
        channels: ['c'],
      },
    ],
    links: [],
    actions: [],
    archetypes: [],
  })
  const { seed, report } = importFile({
    text: exportCsv(blueprint, 'es'),
    fileName: 'x',
    language: 'en',
    newId: counter(),
  })
  expect(seed.cards).toMatchObject([{ title: 'Pago', satisfaction: 4.6, nature: 'digital' }])
  expect(seed.phases).toMatchObject([{ stage: 'during', steps: [{ milestone: true }] }])
  expect(report.unmapped).toEqual([])
})

test('exportCsv: no cell begins as a formula', () => {
  const blueprint = blueprintOf({
    title: 'T',
    currency: 'EUR',
    phases: [{ title: '=1+1', stage: 'during', steps: [{ key: 's', title: '@s' }] }],
    lanes: [{ key: 'l', kind: 'frontstage', title: '+l' }],
    channels: [{ key: 'c', name: '-c' }],
    cards: [
      {
        key: 'k',
        title: '=HYPERLINK("x")',
        at: { lane: 'l', step: 's' },
        channels: ['c'],
        notes: '-1+cmd',
        metric: { name: 'm', baseline: -5 },
      },
    ],
    links: [],
    actions: [],
    archetypes: [],
  })
  const cells = exportCsv(blueprint, 'en')
    .slice(1)
    .split(/\r\n|,/)
    .map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual(['-5'])
})

test('exportCsv: a blueprint without cards, its steps and lanes come back', () => {
  const blueprint = blueprintOf({
    title: 'T',
    currency: 'EUR',
    phases: [
      {
        title: 'Buy',
        stage: 'after',
        steps: [
          { key: 's', title: 'Pay' },
          { key: 't', title: 'Pack' },
        ],
      },
    ],
    lanes: [{ key: 'l', kind: 'policy', title: 'House rules' }],
    channels: [],
    cards: [],
    links: [],
    actions: [],
    archetypes: [],
  })
  const back = backAgain(blueprint, 'es')
  expect(back.steps.map((step) => step.title)).toEqual(['Pay', 'Pack'])
  expect(back.phases).toMatchObject([{ title: 'Buy', stage: 'after' }])
  expect(back.lanes.find((lane) => lane.kind === 'policy')?.title).toBe('House rules')
})
