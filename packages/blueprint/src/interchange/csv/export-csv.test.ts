import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { randomSeed } from '../../analysis/random-seed.fixture.ts'
import { writeSeed } from '../../commands/write-seed.ts'
import { readBlueprint } from '../../doc/read-blueprint.ts'
import type { Blueprint } from '../../model/blueprint.ts'
import type { Card } from '../../model/card.ts'
import { cellKey, gridOf } from '../../model/grid.ts'
import type { BlueprintSeed, SeedCard } from '../../model/seed.ts'
import { LANE_KINDS } from '../../vocabulary/lane-kind.ts'
import { LANGUAGES } from '../../vocabulary/language.ts'
import type { Language } from '../../vocabulary/language.ts'
import { STAGES } from '../../vocabulary/stage.ts'
import * as words from '../../vocabulary/touchpoint-words.ts'
import { importFile } from '../import-file.ts'
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

const nasty = fc.constantFrom(
  '=SUM(A1)',
  '+1',
  '-x',
  '@cmd',
  "'=x",
  "''+",
  'a,b',
  'a;b',
  '"',
  'line\none',
  '1,5',
  'sí',
  '名前',
  '😀',
  "it's",
)
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(nasty, fc.string({ unit: 'binary', minLength: 1, maxLength }))
    // eslint-disable-next-line no-control-regex -- what an import refuses, and what trimming takes away, is not the point here
    .map((value) =>
      value
        .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF\uFFFD]/g, '')
        .toWellFormed()
        .trim(),
    )
    .filter((value) => value !== '' && value.length <= maxLength)
const line = (maxLength: number): fc.Arbitrary<string> =>
  text(maxLength).map((value) => value.replace(/\s+/g, ' ').trim())
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value))

const register = <Value extends object>(
  model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> },
  requiredKeys: (keyof Value)[],
): fc.Arbitrary<Value> =>
  fc.record(model, { requiredKeys, noNullPrototype: true } as never) as unknown as fc.Arbitrary<Value>

const fields = fc.record(
  {
    owner: line(60),
    actor: fc.constantFrom(...words.ACTORS),
    nature: fc.constantFrom(...words.NATURES),
    interaction: fc.constantFrom(...words.INTERACTIONS),
    control: fc.constantFrom(...words.CONTROLS),
    status: fc.constantFrom(...words.CARD_STATUSES),
    origin: fc.constantFrom(...words.ORIGINS),
    usedShare: number(0, 1),
    importance: number(0, 10),
    satisfaction: number(1, 10),
    perceivedValue: number(1, 10),
    effort: number(1, 7),
    momentOfTruth: fc.boolean(),
    decision: fc.boolean(),
    locked: fc.boolean(),
    colour: line(20),
    span: fc.integer({ min: 1, max: 9 }),
    expectation: text(80),
    message: text(80),
    script: text(80),
    competitors: text(80),
    failPoint: register({ recovery: fc.oneof(fc.constant(''), text(80)) }, ['recovery']),
    objective: register(
      {
        text: text(80),
        intent: fc.constantFrom(...words.INTENTS),
        owner: line(40),
        due: fc.constantFrom('2027-02-28', '1999-12-31'),
      },
      ['text'],
    ),
    metric: register(
      {
        name: line(40),
        unit: line(10),
        higherIsBetter: fc.boolean(),
        baseline: number(-1e9, 1e9),
        target: number(-1e9, 1e9),
        actual: number(-1, 1),
      },
      ['name'],
    ),
    time: register({ standard: number(0, 1e6), maximum: number(0, 1e6), wait: number(0, 1e6) }, ['wait']),
    frequency: register(
      { count: number(0, 1e6), per: fc.constantFrom(...words.FREQUENCY_PERIODS), maximum: number(0, 1e6) },
      ['count', 'per'],
    ),
    effect: register({ op: fc.constantFrom(...words.EFFECT_OPS), by: number(0.001, 1e3) }, ['op', 'by']),
    targetRoi: number(-1, 50),
    notes: text(200),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const CHANNELS = ['Web', 'Maps, search', 'a;b', 'a|b\\', "=cmd|' /C calc'!A0"]
const anyCard = fc.record({
  fields,
  title: text(60),
  lane: fc.integer({ min: 0, max: 7 }),
  step: fc.integer({ min: 0, max: 7 }),
  placed: fc.integer({ min: 0, max: 9 }),
  channels: fc.subarray(CHANNELS),
})
const anyBlueprint = fc.record({
  phases: fc.uniqueArray(line(40), { minLength: 1, maxLength: 4 }),
  stage: fc.infiniteStream(fc.constantFrom(...STAGES)),
  steps: fc.array(fc.oneof(fc.constant(''), fc.constant('Same'), line(40)), { minLength: 1, maxLength: 6 }),
  lanes: fc.uniqueArray(fc.tuple(fc.constantFrom(...LANE_KINDS), line(30)), {
    minLength: 1,
    maxLength: 8,
    selector: ([kind, title]) => `${kind} ${title}`,
  }),
  cards: fc.array(anyCard, { maxLength: 10 }),
})

function seedOf(shape: typeof anyBlueprint extends fc.Arbitrary<infer Shape> ? Shape : never): BlueprintSeed {
  const lanes = shape.lanes
    .map(([kind, title]) => ({ key: `${kind} ${title}`, kind, title }))
    .sort((a, b) => LANE_KINDS.indexOf(a.kind) - LANE_KINDS.indexOf(b.kind))
  const steps = shape.steps.map((title, index) => ({ key: `s${String(index)}`, title }))
  const cards = shape.cards.map((card, index): SeedCard => {
    const lane = lanes[card.lane % lanes.length]
    const step = steps[card.step % steps.length]
    const at = lane && step && card.placed > 0 ? { at: { lane: lane.key, step: step.key } } : {}
    return {
      ...(card.fields as Partial<SeedCard>),
      ...at,
      key: `c${String(index)}`,
      title: card.title,
      channels: card.channels,
    }
  })
  const stages = [...shape.stage.take(shape.phases.length)]
  return {
    title: 'Random',
    currency: 'EUR',
    phases: shape.phases.map((title, index) => ({
      title,
      stage: stages[index] ?? 'during',
      steps: steps.filter((_, step) => step % shape.phases.length === index),
    })),
    lanes,
    channels: CHANNELS.map((name) => ({ key: name, name })),
    cards,
    links: [],
    actions: [],
    archetypes: [],
  }
}

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
