import type { BlueprintSeed, SeedCard, SeedChannel } from '../../model/seed.ts'
import { DomainError } from '../../vocabulary/domain-error.ts'
import type { Language } from '../../vocabulary/language.ts'
import { LIMITS } from '../../vocabulary/limits.ts'
import { cutText } from '../cut-text.ts'
import { withDefaultLanes } from '../default-lanes.ts'
import type { Imported } from '../imported.ts'
import { ReportBuilder } from '../report-builder.ts'
import { fieldsOf } from './card-row.ts'
import { splitChannels } from './channel-names.ts'
import type { ColumnId } from './columns.ts'
import type { Sheet } from './find-sheet.ts'
import { Places } from './places.ts'
import { RowReader } from './row-reader.ts'
import type { SheetRow } from './row-reader.ts'

/** Each row with a title becomes a card; phases, steps, lanes and channels are what the rows name. */
export function importCsv(sheet: Sheet, title: string, language: Language): Imported {
  const report = new ReportBuilder()
  const rows = new RowReader(sheet, report).rows()
  if (rows.length === 0) throw new DomainError('importEmpty')
  if (rows.length > LIMITS.cardsHard) throw new DomainError('boardFull')
  const places = new Places(language, report)
  const channels = new Channels(report)
  const cards = rows.flatMap((row) => cardOf(row, places, channels, report) ?? [])
  report.guess({ what: 'title', value: '', readAs: title })
  const seed: BlueprintSeed = {
    title,
    currency: 'EUR',
    phases: places.phases(),
    lanes: withDefaultLanes(places.lanes(), language),
    channels: channels.list(),
    cards,
    links: [],
    actions: [],
    archetypes: [],
  }
  return { seed, report: report.build('csv', seed) }
}

/** Rows with nothing but these say where things stand; they need no title. */
const PLACING: ReadonlySet<ColumnId> = new Set([
  'phase',
  'stage',
  'stepNumber',
  'step',
  'milestone',
  'laneKind',
  'lane',
])

function cardOf(
  row: SheetRow,
  places: Places,
  channels: Channels,
  report: ReportBuilder,
): SeedCard | undefined {
  const title = row.values.get('title')
  if (typeof title !== 'string') {
    placeOnly(row, places, report)
    return undefined
  }
  const step = places.stepOf(row)
  const inChannels = channels.of(row)
  const notes = notesOf(row, report)
  if (row.values.has('frequencyPer') && !row.values.has('frequency')) {
    report.lose({
      what: 'value',
      value: row.texts.get('frequencyPer') ?? '',
      why: 'incomplete',
      line: row.line,
    })
  }
  return {
    ...fieldsOf(row.values),
    key: `row ${String(row.line)}`,
    ...(step === undefined ? {} : { at: { lane: places.laneOf(row), step } }),
    title,
    ...(notes === '' ? {} : { notes }),
    ...(inChannels.length === 0 ? {} : { channels: inChannels }),
  }
}

function placeOnly(row: SheetRow, places: Places, report: ReportBuilder): void {
  const named = [...row.texts.keys()]
  const says = (...columns: ColumnId[]): boolean => columns.some((column) => row.texts.has(column))
  if (says('phase', 'stage', 'stepNumber', 'step')) places.stepOf(row)
  if (says('laneKind', 'lane')) places.laneOf(row)
  if (row.extras.length === 0 && named.every((column) => PLACING.has(column))) return
  const value = [...row.texts.values(), ...row.extras].join(', ')
  report.lose({ what: 'row', value, why: 'noTitle', line: row.line })
}

function notesOf(row: SheetRow, report: ReportBuilder): string {
  const written = row.values.get('notes')
  const all = [...(typeof written === 'string' ? [written] : []), ...row.extras].join('\n')
  const { head, rest } = cutText(all, LIMITS.notesLength)
  if (rest !== '') report.lose({ what: 'notes', value: rest, why: 'tooLong', line: row.line })
  return head
}

/** The channels that rows name, each once. */
class Channels {
  readonly #known = new Map<string, SeedChannel>()
  readonly #report: ReportBuilder

  constructor(report: ReportBuilder) {
    this.#report = report
  }

  of(row: SheetRow): string[] {
    const written = row.values.get('channels')
    return typeof written === 'string'
      ? [...new Set(splitChannels(written).map((name) => this.#key(name, row.line)))]
      : []
  }

  list(): SeedChannel[] {
    return [...this.#known.values()]
  }

  #key(written: string, line: number): string {
    const { head, rest } = cutText(written, LIMITS.titleLength)
    if (rest !== '') this.#report.lose({ what: 'channel', value: rest, why: 'tooLong', line })
    const key = head.toLowerCase()
    if (!this.#known.has(key)) this.#known.set(key, { key, name: head })
    return key
  }
}
