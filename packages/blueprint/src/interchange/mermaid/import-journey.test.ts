import { expect, test } from 'vitest'
import { DomainError } from '../../vocabulary/domain-error.ts'
import { importFile } from '../import-file.ts'
import type { ImportedFile } from '../import-file.ts'

function read(text: string, language: 'en' | 'es' = 'en', fileName = 'x.txt'): ImportedFile {
  let made = 0
  return importFile({ text, fileName, language, newId: () => `id${String((made += 1))}` })
}

const WORKING_DAY = `journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Do work: 1: Me, Cat
  section Go home
    Sit down: 3: Me
`

test('journey: sections become phases, tasks steps with customer actions, scores count twice', () => {
  const { seed, title, report } = read(WORKING_DAY)
  expect(title).toBe('My working day')
  expect(
    seed.phases.map((phase) => [phase.title, phase.stage, phase.steps.map((step) => step.title)]),
  ).toEqual([
    ['Go to work', 'before', ['Make tea', 'Do work']],
    ['Go home', 'after', ['Sit down']],
  ])
  expect(seed.cards.map((card) => [card.title, card.at?.lane, card.satisfaction])).toEqual([
    ['Make tea', 'customer', 10],
    ['Do work', 'customer', 2],
    ['Sit down', 'customer', 6],
  ])
  expect(report).toMatchObject({
    format: 'mermaid',
    counts: { phases: 2, steps: 3, lanes: 5, cards: 3, archetypes: 2 },
    unmapped: [],
  })
})

test('journey: actors become archetypes with the steps they take', () => {
  const { seed } = read(WORKING_DAY)
  const stepKeys = seed.phases.flatMap((phase) => phase.steps.map((step) => step.key))
  expect(seed.archetypes).toEqual([
    { name: 'Me', path: stepKeys },
    { name: 'Cat', path: [stepKeys[1]] },
  ])
})

test('journey: stages are guesses and reported as such', () => {
  const text = 'journey\nsection A\na: 3: x\nsection B\nb: 3: x\nsection C\nc: 3: x\n'
  const { report } = read(text)
  expect(
    report.guessed
      .filter((guess) => guess.what === 'stage')
      .map((guess) => [guess.value, guess.readAs, guess.line]),
  ).toEqual([
    ['A', 'before', 2],
    ['B', 'during', 4],
    ['C', 'after', 6],
  ])
})

test('journey: default lanes are there in the language asked for', () => {
  const { seed } = read('journey\nsection A\n  Ir: 3: yo', 'es')
  expect(seed.lanes.map((lane) => lane.title)).toEqual([
    'Evidencia física',
    'Acciones del cliente',
    'Puntos de contacto',
    'Procesos internos',
    'Procesos de soporte',
  ])
})

test.each([
  ['Walk: 0: Me', '0', 'outOfRange'],
  ['Walk: 6: Me', '6', 'outOfRange'],
  ['Walk: -2: Me', '-2', 'outOfRange'],
  ['Walk: : Me', 'Walk', 'missing'],
  ['Walk: soon: Me', 'soon', 'notANumber'],
  ['Walk: Me', 'Walk', 'missing'],
])('journey: %j has no usable score, the step stays and the score is reported', (task, value, why) => {
  const { seed, report } = read(`journey\nsection S\n${task}`)
  expect(seed.cards).toMatchObject([{ title: 'Walk' }])
  expect(seed.cards[0]?.satisfaction).toBeUndefined()
  expect(report.unmapped).toEqual([{ what: 'score', value, why, line: 3 }])
  expect(seed.archetypes.map((archetype) => archetype.name)).toEqual(['Me'])
})

test('journey: half scores and decimal commas', () => {
  const { seed } = read('journey\nsection S\na: 3.5: x\nb: 4,5: x')
  expect(seed.cards.map((card) => card.satisfaction)).toEqual([7, 9])
})

test('journey: a time of day stays in the name of the task', () => {
  const { seed } = read('journey\nsection S\nCall at 10:30: 4: Me')
  expect(seed.cards).toMatchObject([{ title: 'Call at 10:30', satisfaction: 8 }])
})

test('journey: full-width colons and commas', () => {
  const { seed } = read('journey\nsection 帰宅\n夕食を作る：4：私，家族')
  expect(seed.cards).toMatchObject([{ title: '夕食を作る', satisfaction: 8 }])
  expect(seed.archetypes.map((archetype) => archetype.name)).toEqual(['私', '家族'])
})

test('journey: emotions in the place of actors become a feeling, not people', () => {
  const { seed, report } = read('journey\nsection S\nWait: 2: frustrated, Tired\nPay: 4: 😀')
  expect(seed.archetypes).toEqual([])
  expect(seed.cards.filter((card) => card.at?.lane === 'feeling').map((card) => card.title)).toEqual([
    'frustrated, Tired',
    '😀',
  ])
  expect(report.guessed.filter((guess) => guess.what === 'actor')).toHaveLength(2)
})

test('journey: frontmatter, directives, comments and accessible texts', () => {
  const text = [
    '---',
    'title: "Front title"',
    'config:',
    '  theme: dark',
    '---',
    '%% made by hand',
    '%%{init: {"theme": "base"}}%%',
    'journey',
    '  accTitle: Spoken title',
    '  accDescr {',
    '    How a person',
    '    pays',
    '  }',
    '  %% a comment',
    '  section Pay;',
    '  Pay: 4: Me;',
  ].join('\r\n')
  const { seed, report } = read(text)
  expect(seed).toMatchObject({ title: 'Front title', description: 'Spoken title How a person pays' })
  expect(seed.phases).toMatchObject([{ title: 'Pay', steps: [{ title: 'Pay' }] }])
  expect(report.unmapped).toEqual([])
})

test('journey: in a fence of a Markdown file, found by content whatever the name', () => {
  const { seed, report } = read(
    '# Notes\n\n```mermaid\njourney\nsection S\nGo: 3: Me\n```\n',
    'en',
    'notes.csv',
  )
  expect(seed.cards).toMatchObject([{ title: 'Go', satisfaction: 6 }])
  expect(seed.title).toBe('notes')
  expect(report.guessed).toContainEqual({ what: 'title', value: '', readAs: 'notes' })
  expect(report.guessed).toContainEqual({ what: 'stage', value: 'S', readAs: 'during', line: 5 })
})

test('journey: tasks before any section get a phase of their own, reported', () => {
  const { seed, report } = read('journey\nGo: 3: Me\nsection Later\nRest: 3: Me')
  expect(seed.phases.map((phase) => phase.title)).toEqual(['Before', 'Later'])
  expect(report.guessed).toContainEqual({ what: 'phase', value: '', readAs: 'Before', line: 2 })
})

test('journey: a line that is nothing is reported with its number', () => {
  expect(read('journey\nsection S\nGo: 3: Me\nwhat is this').report.unmapped).toEqual([
    { what: 'line', value: 'what is this', why: 'unknownLine', line: 4 },
  ])
})

test('journey: an endless title is cut for the step and kept on the card', () => {
  const name = 'long '.repeat(200).trim()
  const { seed, report } = read(`journey\nsection S\n${name}: 3: Me`)
  const [card] = seed.cards
  expect(seed.phases[0]?.steps[0]?.title).toHaveLength(200)
  expect(`${card?.title ?? ''}${card?.notes ?? ''}`).toBe(name)
  expect(report.unmapped).toMatchObject([{ what: 'step', why: 'tooLong' }])
})

test('journey: nothing in it, refused as empty', () => {
  expect(() => read('journey\n  title Nothing yet\n')).toThrow(new DomainError('importEmpty'))
})

test.each([
  'flowchart TD\n A --> B: x',
  'sequenceDiagram\n A->>B: hi',
  'gantt\n title x',
  'Just a letter.\nWith: colons: 3',
])('importFile: %j is of no format that it knows', (text) => {
  expect(() => read(text)).toThrow(new DomainError('importUnknownFormat'))
})
