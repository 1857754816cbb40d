import type { Card, CardFields } from '../../model/card.ts'
import type { Frequency, Metric, Objective, RelationshipEffect, StepTime } from '../../model/touchpoint.ts'
import type { CellValue, ColumnId, Row } from './columns.ts'

/** Columns that are a field of the card by the same name. */
const PLAIN = [
  'owner',
  'actor',
  'nature',
  'interaction',
  'control',
  'status',
  'origin',
  'usedShare',
  'importance',
  'satisfaction',
  'perceivedValue',
  'effort',
  'momentOfTruth',
  'targetRoi',
  'expectation',
  'message',
  'script',
  'competitors',
  'decision',
  'span',
  'colour',
  'locked',
] as const satisfies readonly (keyof CardFields & ColumnId)[]

/** The columns of each field that is made of several. */
const OBJECTIVE = { text: 'objective', intent: 'intent', owner: 'objectiveOwner', due: 'due' } as const
const METRIC = {
  name: 'metric',
  unit: 'unit',
  higherIsBetter: 'higherIsBetter',
  baseline: 'baseline',
  target: 'target',
  actual: 'actual',
} as const
const TIME = { standard: 'standard', maximum: 'maximum', wait: 'wait' } as const
const FREQUENCY = { count: 'frequency', per: 'frequencyPer', maximum: 'frequencyMaximum' } as const

type Parts = Readonly<Record<string, ColumnId>>

/** The fields of a card, one value a column. */
export function rowOf(card: Card): Map<ColumnId, CellValue> {
  const row = new Map<ColumnId, CellValue>()
  for (const column of PLAIN) put(row, column, card[column])
  spread(row, OBJECTIVE, card.objective)
  spread(row, METRIC, card.metric)
  spread(row, TIME, card.time)
  spread(row, FREQUENCY, card.frequency)
  if (card.failPoint) {
    row.set('failPoint', true)
    put(row, 'recovery', card.failPoint.recovery)
  }
  if (card.effect) row.set('effect', `${card.effect.op} ${String(card.effect.by)}`)
  return row
}

/** The fields of a card from its columns; `rowOf` gives them back. Parts of a frequency without a count are not kept. */
export function fieldsOf(row: Row): CardFields {
  const plain = Object.fromEntries(
    PLAIN.flatMap((column) => (row.has(column) ? [[column, row.get(column)]] : [])),
  )
  const objective = gather<Objective>(row, OBJECTIVE)
  const metric = gather<Metric>(row, METRIC)
  const time = gather<StepTime>(row, TIME)
  const frequency = gather<Frequency>(row, FREQUENCY)
  const recovery = row.get('recovery')
  const effect = row.get('effect')
  return {
    ...(plain as CardFields),
    ...(objective ? { objective: { ...objective, text: objective.text ?? '' } } : {}),
    ...(metric ? { metric: { ...metric, name: metric.name ?? '' } } : {}),
    ...(time ? { time } : {}),
    ...(frequency?.count === undefined
      ? {}
      : { frequency: { per: 'month' as const, ...frequency, count: frequency.count } }),
    ...(recovery !== undefined || row.get('failPoint') === true
      ? { failPoint: { recovery: String(recovery ?? '') } }
      : {}),
    ...(typeof effect === 'string' ? { effect: effectOf(effect) } : {}),
  }
}

function effectOf(text: string): RelationshipEffect {
  const [op, by] = text.split(' ')
  return { op: op as RelationshipEffect['op'], by: Number(by) }
}

function spread(row: Map<ColumnId, CellValue>, parts: Parts, register: object | undefined): void {
  const values = (register ?? {}) as Readonly<Record<string, CellValue | undefined>>
  for (const [part, column] of Object.entries(parts)) put(row, column, values[part])
}

function put(row: Map<ColumnId, CellValue>, column: ColumnId, value: CellValue | undefined): void {
  if (value !== undefined && value !== '') row.set(column, value)
}

function gather<Register>(row: Row, parts: Parts): Partial<Register> | undefined {
  const found = Object.entries(parts).filter(([, column]) => row.has(column))
  if (found.length === 0) return undefined
  return Object.fromEntries(found.map(([part, column]) => [part, row.get(column)])) as Partial<Register>
}
