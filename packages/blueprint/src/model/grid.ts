import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import type { Card } from './card.ts'
import type { Phase } from './phase.ts'
import type { Step } from './step.ts'

/** A step where it is shown. */
export interface Column {
  readonly step: Step
  /** Undefined when the blueprint has no phase at all. */
  readonly phase: Phase | undefined
}

export interface Grid {
  /** Steps in board order. A step whose phase is gone stands at the end of the last phase. */
  readonly columns: readonly Column[]
  /** The cards of each cell, in order; cells without cards are absent. */
  readonly cells: ReadonlyMap<CellKey, readonly Card[]>
  /** Cards that have no lane or step to stand in, in the order of their ids. */
  readonly unplaced: readonly Card[]
}

export type CellKey = `${LaneId}/${StepId}`

export function cellKey(laneId: LaneId, stepId: StepId): CellKey {
  return `${laneId}/${stepId}`
}

/** Orders by fractional index, then by id, so that all replicas agree even on equal keys. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  return compare(a.order, b.order) || compare(a.id, b.id)
}

const known = new WeakMap<Blueprint, Grid>()

/** Places every step and card of a blueprint; once for each, since none is ever changed in place. */
export function gridOf(blueprint: Blueprint): Grid {
  const grid = known.get(blueprint) ?? { columns: columnsOf(blueprint), ...cellsOf(blueprint) }
  known.set(blueprint, grid)
  return grid
}

/** Steps in board order, as `Grid` has them. */
export function columnsOf({ phases, steps }: Pick<Blueprint, 'phases' | 'steps'>): Column[] {
  const known = new Set<PhaseId>(phases.map((phase) => phase.id))
  const inOrder = [...steps].sort((a, b) => byOrder({ ...a.place, id: a.id }, { ...b.place, id: b.id }))
  const byPhase = Map.groupBy(inOrder, ({ place }) => (known.has(place.phaseId) ? place.phaseId : undefined))
  const strays = byPhase.get(undefined) ?? []
  return [
    ...phases.flatMap((phase) => (byPhase.get(phase.id) ?? []).map((step) => ({ step, phase }))),
    ...strays.map((step) => ({ step, phase: phases.at(-1) })),
  ]
}

function cellsOf({ cards, lanes, steps }: Blueprint): Pick<Grid, 'cells' | 'unplaced'> {
  const laneIds = new Set<LaneId>(lanes.map((lane) => lane.id))
  const stepIds = new Set<StepId>(steps.map((step) => step.id))
  const cells = new Map<CellKey, Card[]>()
  const unplaced: Card[] = []
  for (const card of cards.values()) {
    if (!card.place || !laneIds.has(card.place.laneId) || !stepIds.has(card.place.stepId)) {
      unplaced.push(card)
      continue
    }
    const key = cellKey(card.place.laneId, card.place.stepId)
    const cell = cells.get(key)
    if (cell) cell.push(card)
    else cells.set(key, [card])
  }
  for (const cell of cells.values()) cell.sort(byPlace)
  unplaced.sort((a, b) => compare(a.id, b.id))
  return { cells, unplaced }
}

function byPlace(a: Card, b: Card): number {
  return compare(a.place?.order ?? '', b.place?.order ?? '') || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
