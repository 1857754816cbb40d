import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { Reveal } from '../vocabulary/reveal.ts'
import type { Blueprint } from './blueprint.ts'
import { gridOf } from './grid.ts'

/** What appears together. */
export interface RevealGroup {
  readonly id: LaneId | StepId | PhaseId | 'strays'
  readonly title: string
  readonly lanes: readonly LaneId[]
  readonly steps: readonly StepId[]
}

/** What is revealed one after the other, in board order; nothing for `none`, which shows everything at once. */
export function revealGroups(blueprint: Blueprint, reveal: Reveal): readonly RevealGroup[] {
  switch (reveal) {
    case 'none':
      return []
    case 'lanes':
      return blueprint.lanes
        .filter(({ hidden }) => !hidden)
        .map(({ id, title }) => ({ id, title, lanes: [id], steps: [] }))
    case 'steps':
      return gridOf(blueprint).columns.map(({ step: { id, title } }) => ({
        id,
        title,
        lanes: [],
        steps: [id],
      }))
    case 'phases':
      return phaseGroups(blueprint)
  }
}

export interface Unrevealed {
  readonly lanes: ReadonlySet<LaneId>
  readonly steps: ReadonlySet<StepId>
}

/** What is still hidden when so many groups have been revealed. */
export function unrevealed(groups: readonly RevealGroup[], shown: number): Unrevealed {
  const hidden = groups.slice(shown)
  return {
    lanes: new Set(hidden.flatMap(({ lanes }) => lanes)),
    steps: new Set(hidden.flatMap(({ steps }) => steps)),
  }
}

/** Phases without steps have nothing to reveal. */
function phaseGroups(blueprint: Blueprint): readonly RevealGroup[] {
  const byPhase = Map.groupBy(gridOf(blueprint).columns, ({ phase }) => phase)
  return [...byPhase].map(([phase, columns]) => ({
    id: phase?.id ?? 'strays',
    title: phase?.title ?? '',
    lanes: [],
    steps: columns.map(({ step }) => step.id),
  }))
}
