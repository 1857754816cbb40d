import { DomainError, gridOf, readBlueprint } from '@sightline/blueprint'
import type { Blueprint } from '@sightline/blueprint'
import { exportCsv, importFile, textOfBytes } from '@sightline/blueprint/interchange'
import type { ImportedFile } from '@sightline/blueprint/interchange'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const SAMPLES = join(import.meta.dirname, '../samples')
const FILES = readdirSync(SAMPLES).filter((name) => !/^(\.|README)/.test(name))

function bytesOf(name: string): Uint8Array {
  return readFileSync(join(SAMPLES, name))
}

function read(text: string, fileName: string, language: 'en' | 'es' = 'en'): ImportedFile {
  let made = 0
  return importFile({ text, fileName, language, newId: () => `id${String((made += 1))}` })
}

function written(file: ImportedFile): Blueprint {
  const doc = new Y.Doc()
  file.write(doc)
  return readBlueprint(doc)
}

test.each([
  ['agentic-journey-basic.mmd', 'My working day', { phases: 2, steps: 5, cards: 5, archetypes: 2 }],
  ['agentic-journey-cjk.mmd', '私の一日の流れ', { phases: 2, steps: 3, cards: 3, archetypes: 2 }],
  [
    'agentic-journey-many-actors.mmd',
    'Eight actors on overlapping tasks',
    { phases: 1, steps: 5, cards: 5, archetypes: 8 },
  ],
  ['monsau-user-journey.mmd', 'Data Citizen Journey', { phases: 6, steps: 19, cards: 19, archetypes: 3 }],
  ['inventario-banco.csv', 'inventario banco', { phases: 3, steps: 5, cards: 6, archetypes: 0 }],
  ['hotel-inventory.csv', 'hotel inventory', { phases: 4, steps: 4, cards: 7, archetypes: 0 }],
])('sample %s: opens as a blueprint with everything in its place', (name, title, counts) => {
  const file = read(textOfBytes(bytesOf(name)), name)
  const blueprint = written(file)
  expect(file.report.counts).toMatchObject(counts)
  expect(blueprint.meta.title).toBe(title)
  expect(blueprint.steps).toHaveLength(counts.steps)
  expect(blueprint.cards.size).toBe(counts.cards)
  expect(blueprint.archetypes).toHaveLength(counts.archetypes)
  expect(gridOf(blueprint).unplaced).toEqual([])
})

test('sample monsau: every score counts twice and every actor has a path', () => {
  const blueprint = written(read(textOfBytes(bytesOf('monsau-user-journey.mmd')), 'monsau'))
  expect([...blueprint.cards.values()].map((card) => card.satisfaction).sort()).toEqual(
    [5, 4, 4, 3, 3, 4, 4, 4, 5, 4, 5, 4, 5, 5, 4, 5, 3, 3, 3].map((score) => score * 2).sort(),
  )
  expect(Object.fromEntries(blueprint.archetypes.map((one) => [one.name, one.path.size]))).toEqual({
    DataAnalyst: 6,
    DataEngineer: 15,
    Developer: 6,
  })
})

test('sample inventario-banco: what no blueprint can hold is in the report', () => {
  const { report, seed } = read(textOfBytes(bytesOf('inventario-banco.csv')), 'b', 'es')
  expect(report.unmapped.map(({ what, value, why, line }) => [what, value, why, line])).toEqual([
    ['line', 'Inventario de puntos de contacto', 'unknownLine', 1],
    ['column', 'Sucursal', 'unknownColumn', 2],
    ['value', '11', 'outOfRange', 7],
    ['value', 'seis', 'notANumber', 8],
    ['row', 'Correo, Marketing, 4, 6', 'noTitle', 9],
  ])
  expect(seed.cards[0]).toMatchObject({
    title: 'Buscador de oficinas',
    satisfaction: 7.4,
    notes: 'Sucursal: Todas',
  })
})

test.each(FILES.filter((name) => /\.(xml|json|excalidrawlib)$/.test(name)))(
  'sample %s: of a format for later, refused',
  (name) => {
    expect(() => read(textOfBytes(bytesOf(name)), name)).toThrow(new DomainError('importUnknownFormat'))
  },
)

test.each(['inventario-banco.csv', 'hotel-inventory.csv'])(
  'sample %s: exported and imported again, the same cards',
  (name) => {
    const once = written(read(textOfBytes(bytesOf(name)), name))
    const again = written(read(exportCsv(once, 'es'), name))
    const titles = (blueprint: Blueprint): unknown =>
      [...blueprint.cards.values()].map((card) => [card.title, card.notes, card.satisfaction]).sort()
    expect(titles(again)).toEqual(titles(once))
  },
)

const SEED = Number(process.env['SEED'] ?? Date.now() % 1e9)

test(`imports: 2,000 damaged samples, a blueprint that can be written or a reason, seed ${String(SEED)}`, () => {
  const random = seeded(SEED)
  const samples = FILES.filter((name) => !name.endsWith('.excalidrawlib')).map(bytesOf)
  const outcomes = { written: 0, refused: 0 }
  for (let round = 0; round < 2_000; round += 1) {
    const damaged = damage(pick(samples, random), samples, random)
    const file = refusedOr(() => read(textOfBytes(damaged), 'x', round % 2 === 0 ? 'en' : 'es'))
    if (file) written(file)
    outcomes[file ? 'written' : 'refused'] += 1
  }
  expect(outcomes.written).toBeGreaterThan(200)
  expect(outcomes.refused).toBeGreaterThan(200)
})

/** Undefined when a reason was given; any other throw goes through. */
function refusedOr(run: () => ImportedFile): ImportedFile | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

const SCRAPS = [
  ':',
  '：',
  ',',
  ';',
  '"',
  '\n',
  '\r\n',
  '\t',
  '%%',
  '{',
  '}',
  '---\n',
  'section ',
  'title ',
  'journey\n',
  '-1',
  '1e309',
  '=',
  "'",
  '\u0000',
  'ñ',
  '😀',
  ' '.repeat(3_000),
  'x'.repeat(25_000),
]

function damage(bytes: Uint8Array, samples: readonly Uint8Array[], random: () => number): Uint8Array {
  let result = bytes
  for (let cuts = 1 + Math.floor(random() * 4); cuts > 0; cuts -= 1) {
    const at = Math.floor(random() * result.length)
    const to = Math.min(result.length, at + Math.floor(random() * 40))
    const other = pick(samples, random)
    const from = Math.floor(random() * other.length)
    const middle = pick(
      [
        new Uint8Array(),
        new TextEncoder().encode(pick(SCRAPS, random)),
        new Uint8Array([Math.floor(random() * 256)]),
        other.slice(from, from + Math.floor(random() * 80)),
        result.slice(at, at + Math.floor(random() * 200)),
      ],
      random,
    )
    result = new Uint8Array([...result.slice(0, at), ...middle, ...result.slice(to)])
  }
  return result
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
