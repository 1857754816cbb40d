import Papa from 'papaparse'
import type { Blueprint } from '../../model/blueprint.ts'
import type { Card } from '../../model/card.ts'
import { cellKey, gridOf } from '../../model/grid.ts'
import type { Column, Grid } from '../../model/grid.ts'
import type { Lane } from '../../model/lane.ts'
import type { LaneKind } from '../../vocabulary/lane-kind.ts'
import type { Language } from '../../vocabulary/language.ts'
import { CSV_HEADINGS } from '../headings/csv-headings.ts'
import { NAMES } from '../headings/names.ts'
import { rowOf } from './card-row.ts'
import { joinChannels } from './channel-names.ts'
import { COLUMN_IDS, COLUMNS } from './columns.ts'
import type { CellValue, ColumnId, Row } from './columns.ts'
import { formatCell } from './format-cell.ts'
import { guardFormula } from './guard-formula.ts'

/**
 * Every card as a row, step by step and lane by lane, as `importFile` reads it. Steps and lanes without a card, and
 * lanes of which there are several of a kind, have a row of their own. Starts with a byte order mark and uses semicolons where commas are decimal, as spreadsheets expect.
 */
export function exportCsv(blueprint: Blueprint, language: Language): string {
  const rows = rowsOf(blueprint, language).map((row) =>
    COLUMN_IDS.map((id) => {
      const value = row.get(id)
      return value === undefined ? '' : guardFormula(formatCell(COLUMNS[id], value, language))
    }),
  )
  const headings = COLUMN_IDS.map((id) => CSV_HEADINGS[language][id])
  const sheet = Papa.unparse([headings, ...rows], {
    delimiter: language === 'es' ? ';' : ',',
    newline: '\r\n',
  })
  return `\uFEFF${sheet}\r\n`
}

function rowsOf(blueprint: Blueprint, language: Language): Row[] {
  const grid = gridOf(blueprint)
  const channels = new Map<string, string>(blueprint.channels.map((channel) => [channel.id, channel.name]))
  const cardRow = (card: Card): [ColumnId, CellValue][] => [...cardValues(card, channels, language)]
  return [
    ...lanesToName(blueprint, grid).map((lane) => new Map(laneValues(lane))),
    ...grid.columns.flatMap((column, index) => {
      const place = stepValues(column, index, language)
      const cards = blueprint.lanes.flatMap((lane) =>
        (grid.cells.get(cellKey(lane.id, column.step.id)) ?? []).map((card) => [
          ...laneValues(lane),
          ...cardRow(card),
        ]),
      )
      return (cards.length === 0 ? [[]] : cards).map((card) => new Map([...place, ...card]))
    }),
    ...grid.unplaced.map((card) => new Map([['step', NAMES[language].unplaced] as const, ...cardRow(card)])),
  ]
}

/** Lanes whose order, or being there at all, the rows of their cards would not tell. */
function lanesToName(blueprint: Blueprint, grid: Grid): Lane[] {
  const used = new Set([...grid.cells.values()].map((cell) => cell[0]?.place?.laneId))
  const ofKind = (kind: LaneKind): number => blueprint.lanes.filter((lane) => lane.kind === kind).length
  return blueprint.lanes.filter((lane) => !used.has(lane.id) || ofKind(lane.kind) > 1)
}

function laneValues(lane: Lane): [ColumnId, CellValue][] {
  return [
    ['laneKind', lane.kind],
    ['lane', lane.title],
  ]
}

function stepValues({ step, phase }: Column, index: number, language: Language): [ColumnId, CellValue][] {
  const stage = phase?.stage ?? 'during'
  return [
    ['phase', phase?.title ?? NAMES[language].stages[stage]],
    ['stage', stage],
    ['stepNumber', index + 1],
    ['step', step.title],
    ...(step.milestone ? [['milestone', true] as [ColumnId, CellValue]] : []),
  ]
}

function cardValues(
  card: Card,
  channels: ReadonlyMap<string, string>,
  language: Language,
): Map<ColumnId, CellValue> {
  const names = card.channels.flatMap((id) => channels.get(id) ?? [])
  const values = rowOf(card)
  values.set('title', card.title.trim() === '' ? NAMES[language].untitled : card.title)
  if (names.length > 0) values.set('channels', joinChannels(names))
  if (card.notes !== '') values.set('notes', card.notes)
  return values
}
