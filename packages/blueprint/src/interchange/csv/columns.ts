import * as words from '../../vocabulary/touchpoint-words.ts'
import { LANE_KINDS } from '../../vocabulary/lane-kind.ts'
import { LIMITS } from '../../vocabulary/limits.ts'
import { STAGES } from '../../vocabulary/stage.ts'

/** How the cells of a column are read and written. */
export type ColumnType =
  | { readonly kind: 'text'; readonly most: number; readonly lines?: boolean }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly whole?: boolean
      readonly share?: boolean
    }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'effect' }

const title = { kind: 'text', most: LIMITS.titleLength } as const
const longText = { kind: 'text', most: LIMITS.textLength, lines: true } as const
const anyNumber = { kind: 'number', least: -Number.MAX_VALUE, most: Number.MAX_VALUE } as const
const minutes = { kind: 'number', least: 0, most: 1e9 } as const
const flag = { kind: 'flag' } as const

/** The columns of the sheet, in the order in which it is written. */
export const COLUMNS = {
  phase: title,
  stage: { kind: 'word', words: STAGES },
  stepNumber: { kind: 'number', least: 0, most: 1e6, whole: true },
  step: title,
  milestone: flag,
  laneKind: { kind: 'word', words: LANE_KINDS },
  lane: title,
  title: { kind: 'text', most: LIMITS.cardTitleLength, lines: true },
  channels: { kind: 'text', most: 20_000 },
  owner: title,
  actor: { kind: 'word', words: words.ACTORS },
  nature: { kind: 'word', words: words.NATURES },
  interaction: { kind: 'word', words: words.INTERACTIONS },
  control: { kind: 'word', words: words.CONTROLS },
  status: { kind: 'word', words: words.CARD_STATUSES },
  origin: { kind: 'word', words: words.ORIGINS },
  usedShare: { kind: 'number', least: 0, most: 1, share: true },
  importance: { kind: 'number', least: 0, most: 10 },
  satisfaction: { kind: 'number', least: 1, most: 10 },
  perceivedValue: { kind: 'number', least: 1, most: 10 },
  effort: { kind: 'number', least: 1, most: 7 },
  momentOfTruth: flag,
  failPoint: flag,
  recovery: longText,
  objective: longText,
  intent: { kind: 'word', words: words.INTENTS },
  objectiveOwner: title,
  due: { kind: 'date' },
  metric: title,
  unit: title,
  higherIsBetter: flag,
  baseline: anyNumber,
  target: anyNumber,
  actual: anyNumber,
  targetRoi: { kind: 'number', least: -1, most: 1e6 },
  standard: minutes,
  maximum: minutes,
  wait: minutes,
  frequency: { kind: 'number', least: 0, most: 1e12 },
  frequencyPer: { kind: 'word', words: words.FREQUENCY_PERIODS },
  frequencyMaximum: { kind: 'number', least: 0, most: 1e12 },
  expectation: longText,
  message: longText,
  script: longText,
  competitors: longText,
  effect: { kind: 'effect' },
  decision: flag,
  span: { kind: 'number', least: 1, most: 1_000, whole: true },
  colour: { kind: 'text', most: 40 },
  locked: flag,
  notes: { kind: 'text', most: LIMITS.notesLength, lines: true },
} as const satisfies Readonly<Record<string, ColumnType>>

export type ColumnId = keyof typeof COLUMNS

export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[]

/** A value as a cell says it: texts, codes, dates and effects as text. */
export type CellValue = string | number | boolean

export type Row = ReadonlyMap<ColumnId, CellValue>
