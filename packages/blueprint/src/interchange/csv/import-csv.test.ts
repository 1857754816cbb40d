import { expect, test } from 'vitest'
import { DomainError } from '../../vocabulary/domain-error.ts'
import { importFile } from '../import-file.ts'
import type { ImportedFile } from '../import-file.ts'

function read(text: string, language: 'en' | 'es' = 'en'): ImportedFile {
  return importFile({ text, fileName: 'touch_points.v2.csv', language, newId: () => 'x' })
}

test('csv: English headings in any order', () => {
  const { seed, title, report } = read(
    'Owner,Touchpoint,Step,Stage,Phase\nAnke,Live chat,Choose a size,during,Buy\n',
  )
  expect(title).toBe('touch points.v2')
  expect(seed.phases).toMatchObject([{ title: 'Buy', stage: 'during', steps: [{ title: 'Choose a size' }] }])
  expect(seed.cards).toMatchObject([
    { title: 'Live chat', owner: 'Anke', at: { lane: 'frontstage Touchpoints' } },
  ])
  expect(report.mapped).toBe(5)
  expect(report.unmapped).toEqual([])
})

test('csv: Spanish headings without accents or case, semicolons, decimal commas, quotes, CRLF and a byte order mark', () => {
  const text =
    '\uFEFFFASE;etapa;paso;PUNTO DE CONTACTO;Satisfaccion;valor percibido\r\nCorrer;Postventa;Recibir;"Etiqueta ""en dos toques""; ya";7,4;6,8\r\n'
  const { seed } = read(text, 'es')
  expect(seed.phases).toMatchObject([{ title: 'Correr', stage: 'after' }])
  expect(seed.cards).toMatchObject([
    { title: 'Etiqueta "en dos toques"; ya', satisfaction: 7.4, perceivedValue: 6.8 },
  ])
})

test('csv: tabs, and a title above the headings', () => {
  const { seed, report } = read('Our inventory\n\nTouchpoint\tChannels\nCheckout\tWeb; App\n')
  expect(seed.channels.map((channel) => channel.name)).toEqual(['Web', 'App'])
  expect(report.unmapped).toEqual([{ what: 'line', value: 'Our inventory', why: 'unknownLine', line: 1 }])
})

test('csv: merged cells, a row without phase and step goes on with the last ones', () => {
  const { seed } = read('Phase,Step,Touchpoint\nBuy,Pay,Till\n,,Card reader\n,Pack,Bag\nUse,,Help\n')
  const at = new Map(
    seed.phases.flatMap((phase) => phase.steps.map((step) => [step.key, `${phase.title}/${step.title}`])),
  )
  expect(seed.cards.map((card) => [card.title, at.get(card.at?.step ?? '')])).toEqual([
    ['Till', 'Buy/Pay'],
    ['Card reader', 'Buy/Pay'],
    ['Bag', 'Buy/Pack'],
    ['Help', 'Use/Use'],
  ])
})

test('csv: no phases at all, one is made and reported', () => {
  const { seed, report } = read('Touchpoint,Owner\nTill,Anke\n', 'es')
  expect(seed.phases).toMatchObject([{ title: 'Venta', stage: 'during', steps: [{ title: 'Venta' }] }])
  expect(report.guessed).toContainEqual({ what: 'phase', value: '', readAs: 'Venta', line: 2 })
})

test('csv: journey stages that are no stages are phases', () => {
  const { seed } = read('Stage,Touchpoint\nDream,Photos\nArrive,Desk\nLeave,Invoice\n')
  expect(seed.phases.map((phase) => [phase.title, phase.stage])).toEqual([
    ['Dream', 'before'],
    ['Arrive', 'during'],
    ['Leave', 'after'],
  ])
})

test('csv: lanes by kind, by name, and one that no kind fits', () => {
  const { seed, report } = read(
    'Touchpoint,Lane,Lane kind\nTill,,\nRota,Procesos de soporte,\nCook,Galley,backstage\nAsk,Dining,\n',
  )
  const kinds = new Map(seed.lanes.map((lane) => [lane.key, lane.kind]))
  expect(seed.cards.map((card) => kinds.get(card.at?.lane ?? ''))).toEqual([
    'frontstage',
    'support',
    'backstage',
    'custom',
  ])
  expect(report.guessed).toContainEqual({ what: 'lane', value: 'Dining', readAs: 'custom', line: 5 })
  expect(seed.lanes.map((lane) => lane.kind)).toEqual([
    'evidence',
    'customer',
    'frontstage',
    'backstage',
    'support',
    'custom',
  ])
})

test('csv: unknown columns are reported and kept in the notes', () => {
  const { seed, report } = read('Touchpoint,Owner,Branch,Notes\nTill,Anke,Centre,Busy at noon\n')
  expect(seed.cards).toMatchObject([{ notes: 'Busy at noon\nBranch: Centre' }])
  expect(report.unmapped).toEqual([{ what: 'column', value: 'Branch', why: 'unknownColumn', line: 1 }])
})

test.each([
  ['Satisfaction', '11', 'outOfRange'],
  ['Satisfaction', '0', 'outOfRange'],
  ['Satisfaction', 'six', 'notANumber'],
  ['Effort', '7.5', 'outOfRange'],
  ['Nature', 'magical', 'unknownWord'],
  ['Moment of truth', 'perhaps', 'unknownWord'],
  ['Due', '2027-13-01', 'notADate'],
  ['Effect', '/0', 'outOfRange'],
])('csv: %s %j is left out and reported as %s', (heading, value, why) => {
  const { seed, report } = read(`Touchpoint,${heading}\nTill,${value}\n`)
  expect(Object.keys(seed.cards[0] ?? {}).sort()).toEqual(['at', 'key', 'title'])
  expect(report.unmapped).toEqual([{ what: 'value', value, why, column: heading, line: 2 }])
})

test('csv: rows without a title are reported, rows that only place are not', () => {
  const { seed, report } = read('Phase,Step,Touchpoint,Owner\nBuy,Pay,,\n,,,Anke\nBuy,Pay,Till,\n')
  expect(seed.cards).toHaveLength(1)
  expect(report.unmapped).toEqual([{ what: 'row', value: 'Anke', why: 'noTitle', line: 3 }])
})

test('csv: objective, metric, time, frequency, fail point and effect', () => {
  const { seed } = read(
    'Touchpoint,Objective,Intent,Due,Metric,Baseline,Target,Wait,Times,Per,Recovery,Effect,Used by\nTill,Be quick,trust,31.03.2027,Wait,11,5,9,420,day,Ring,x1.5,60%\n',
  )
  expect(seed.cards[0]).toMatchObject({
    objective: { text: 'Be quick', intent: 'trust', due: '2027-03-31' },
    metric: { name: 'Wait', baseline: 11, target: 5 },
    time: { wait: 9 },
    frequency: { count: 420, per: 'day' },
    failPoint: { recovery: 'Ring' },
    effect: { op: 'multiply', by: 1.5 },
    usedShare: 0.6,
  })
})

test('csv: a number that may have meant thousands is reported as a guess', () => {
  const { seed, report } = read('Touchpoint;Valor inicial\nTill;1.250\nDesk;1.250,5\n')
  expect(seed.cards.map((card) => card.metric?.baseline)).toEqual([1.25, 1250.5])
  expect(report.guessed).toContainEqual({ what: 'value', value: '1.250', readAs: '1.25', line: 2 })
})

test('csv: a title beyond the limit is cut, its rest kept in the notes and reported', () => {
  const long = `${'é'.repeat(499)}😀tail`
  const { seed, report } = read(`Touchpoint,Owner\n${long},Anke\n`)
  expect(seed.cards[0]?.title).toBe('é'.repeat(499))
  expect(seed.cards[0]?.notes).toBe('Touchpoint: …😀tail')
  expect(report.unmapped).toMatchObject([{ what: 'value', why: 'tooLong', column: 'Touchpoint', line: 2 }])
})

test('csv: what a spreadsheet would run comes without its guard', () => {
  const { seed } = read("Touchpoint,Notes\n'=SUM(A1),'-1+2\n")
  expect(seed.cards).toMatchObject([{ title: '=SUM(A1)', notes: '-1+2' }])
})

test('csv: a quote that never closes is reported', () => {
  expect(read('Touchpoint,Owner\nTill,"Anke\nDesk,Jo\n').report.unmapped).toMatchObject([
    { what: 'row', why: 'brokenQuotes' },
  ])
})

test('csv: headings and nothing below, refused as empty', () => {
  expect(() => read('Touchpoint,Owner\n')).toThrow(new DomainError('importEmpty'))
})

test('csv: more rows than a board holds cards, refused', () => {
  expect(() => read(`Touchpoint,Owner\n${'Till,Anke\n'.repeat(20_001)}`)).toThrow(
    new DomainError('boardFull'),
  )
})

test('csv: a thousand faults, listed up to a limit and counted', () => {
  const { report } = read(`Touchpoint,Effort\n${'Till,99\n'.repeat(1_000)}`)
  expect(report.unmapped).toHaveLength(500)
  expect(report.unlisted.unmapped).toBe(500)
})
