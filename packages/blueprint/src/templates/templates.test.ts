import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { roiOf } from '../analysis/roi/roi-of.ts'
import { readBlueprint } from '../doc/read-blueprint.ts'
import type { Blueprint } from '../model/blueprint.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import { LANGUAGES } from '../vocabulary/language.ts'
import type { Language } from '../vocabulary/language.ts'
import { findingsOf } from './findings.fixture.ts'
import { TEMPLATE_IDS } from './template-ids.ts'
import { templateSeed } from './template-seed.ts'
import { writeTemplate } from './write-template.ts'

function written(template: string, language: Language, title?: string): Blueprint {
  const doc = new Y.Doc()
  let made = 0
  writeTemplate(doc, { template, language, title, newId: () => `id${String((made += 1))}` })
  return readBlueprint(doc)
}

const STARTERS = TEMPLATE_IDS.filter((id) => id !== 'blank')
const BOTH = STARTERS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const))

test.each(BOTH)(
  'template %s in %s: every lane kind filled, at least five steps in three stages',
  (id, language) => {
    const blueprint = written(id, language)
    expect(blueprint.steps.length).toBeGreaterThanOrEqual(6)
    expect(new Set(blueprint.phases.map((phase) => phase.stage)).size).toBe(3)
    expect(blueprint.lanes.map((lane) => lane.kind)).toEqual([
      'evidence',
      'customer',
      'frontstage',
      'backstage',
      'support',
      'thinking',
      'feeling',
    ])
    const filled = new Set([...blueprint.cards.values()].map((card) => card.place?.laneId))
    expect(blueprint.lanes.filter((lane) => !filled.has(lane.id))).toEqual([])
    expect(blueprint.cards.size).toBeGreaterThanOrEqual(30)
    expect(blueprint.cards.size).toBeLessThanOrEqual(45)
  },
)

test.each(BOTH)('template %s in %s: card titles fit a card', (id, language) => {
  const titles = templateSeed(id, language).cards.map((card) => card.title)
  const long = titles.filter((title) => !/^(\S+ ){1,5}\S+$/.test(title) || title.length > 31)
  expect(long).toEqual([])
})

/** What is left to find on purpose: something to try the checks on. */
const DELIBERATE: Readonly<Record<string, readonly string[]>> = {
  'running-shoes': ['L05:clubRun'],
  supermarket: ['L05:savingsNote'],
  consultant: ['L05:letter'],
}

test.each(BOTH)(
  'template %s in %s: a critical reader finds only what was left on purpose',
  (id, language) => {
    expect(findingsOf(templateSeed(id, language))).toEqual(DELIBERATE[id])
  },
)

test.each(STARTERS)('template %s: both languages have the same structure and different words', (id) => {
  const [english, spanish] = LANGUAGES.map((language) => templateSeed(id, language))
  expect(english?.cards.map((card) => [card.key, card.at, card.satisfaction])).toEqual(
    spanish?.cards.map((card) => [card.key, card.at, card.satisfaction]),
  )
  const same = english?.cards.filter((card, index) => card.title === spanish?.cards[index]?.title)
  expect(same).toEqual([])
})

test.each(STARTERS)(
  'template %s: improvements return more than they cost, one pays where it does not hang',
  (id) => {
    const roi = roiOf(written(id, 'en'))
    expect(roi.actions.size).toBeGreaterThanOrEqual(4)
    expect(roi.total.roi).toBeGreaterThan(0.2)
    expect(roi.elsewhere).toMatchObject({ benefit: 0, cost: 0 })
    expect(roi.elsewhere.indirectOut.benefit).toBeGreaterThan(0)
  },
)

test('template supermarket: restocking at night pays first of all at the till', () => {
  const blueprint = written('supermarket', 'en')
  const roi = roiOf(blueprint)
  const till = [...blueprint.cards.values()].find((card) => card.title === 'Till with a cashier')
  const landed = till && roi.touchpoints.get(till.id)
  expect(landed?.indirectIn.benefit).toBeGreaterThan(landed?.direct.benefit ?? Infinity)
})

test.each(LANGUAGES)(
  'template blank in %s: five lanes, three phases of a step each, one archetype',
  (language) => {
    const blueprint = written('blank', language)
    expect(blueprint.lanes.map((lane) => lane.kind)).toEqual([
      'evidence',
      'customer',
      'frontstage',
      'backstage',
      'support',
    ])
    expect(blueprint.phases.map((phase) => phase.stage)).toEqual(['before', 'during', 'after'])
    expect(blueprint.steps).toHaveLength(3)
    expect(blueprint.archetypes[0]?.path.size).toBe(3)
    expect(blueprint.cards.size).toBe(0)
  },
)

test('writeTemplate: a title of one’s own stands instead of the starter’s', () => {
  expect(written('blank', 'es', 'Panadería').meta.title).toBe('Panadería')
})

test.each(['nope', '', '__proto__', 'Blank'])('templateSeed: %j is refused as unknown', (id) => {
  expect(() => templateSeed(id, 'en')).toThrow(new DomainError('unknownTemplate', id))
})
