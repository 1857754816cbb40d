import type { Blueprint } from '../model/blueprint.ts'
import type { Card } from '../model/card.ts'
import type { Column } from '../model/grid.ts'
import type { Step } from '../model/step.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { ArchetypeId, LaneId } from '../vocabulary/ids.ts'
import type { BoardLayout } from './board-layout.ts'
import { MEASURES } from './measures.ts'
import { createTextCache } from './text-cache.ts'
import type { TextCache } from './text-cache.ts'

export interface LayoutOptions {
  /** Whose feelings are drawn; the first archetype's when left out. */
  readonly archetypeId?: ArchetypeId
  /** 100 to 240. */
  readonly laneHeaderWidth?: number
  /** Leaves out what lies below the line of visibility, but for what the customer thinks and feels. */
  readonly foldedBelowVisibility?: boolean
  /** Shown as a thin row with their name, without their cards. */
  readonly collapsedLanes?: ReadonlySet<LaneId>
  /** Every column in its order where some are collapsed: those whose steps the blueprint lacks keep room for a name. */
  readonly columnsWithCollapsed?: readonly Column[] | undefined
  /** Whether a card has a row below its title. */
  readonly cardMeta?: (card: Card) => boolean
  /** What lies as it lay there is the same object in the new layout: who draws it need not look at it again. */
  readonly previous?: BoardLayout | undefined
  /** Keep one for as long as a board is open: a layout asked for again then wraps only what changed. */
  readonly textCache?: TextCache
}

export interface ResolvedOptions {
  readonly archetypeId: ArchetypeId | undefined
  readonly laneHeaderWidth: number
  readonly columnWidth: (step: Step) => number
  readonly foldedBelowVisibility: boolean
  readonly collapsedLanes: ReadonlySet<LaneId>
  readonly columnsWithCollapsed: readonly Column[] | undefined
  readonly cardMeta: (card: Card, kind: LaneKind | undefined) => boolean
  readonly textCache: TextCache
  readonly previous: BoardLayout | undefined
}

export function resolveOptions(blueprint: Blueprint, options: LayoutOptions): ResolvedOptions {
  const { laneHeader, laneHeaderLeast, laneHeaderMost, column, columnLeast, columnMost } = MEASURES
  return {
    archetypeId: options.archetypeId ?? blueprint.archetypes[0]?.id,
    laneHeaderWidth: clampWhole(options.laneHeaderWidth ?? laneHeader, laneHeaderLeast, laneHeaderMost),
    columnWidth: (step) => clampWhole(step.width ?? column, columnLeast, columnMost),
    foldedBelowVisibility: options.foldedBelowVisibility ?? false,
    collapsedLanes: options.collapsedLanes ?? new Set(),
    columnsWithCollapsed: options.columnsWithCollapsed,
    cardMeta: options.cardMeta ?? metaByDefault(blueprint),
    textCache: options.textCache ?? createTextCache(),
    previous: options.previous,
  }
}

/** Channels or satisfaction; on a touchpoint a return too, which it has once an action hangs on it. */
function metaByDefault({ actions }: Blueprint): ResolvedOptions['cardMeta'] {
  const withActions = new Set([...actions.values()].map((action) => action.cardId))
  return (card, kind) =>
    card.channels.length > 0 ||
    card.satisfaction !== undefined ||
    (kind === 'frontstage' && withActions.has(card.id))
}

function clampWhole(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(Math.max(value, least), most)) : least
}
