import type { ActionStatus } from '../vocabulary/action-words.ts'
import type { ArchetypeFit } from '../vocabulary/archetype-fit.ts'
import type { ChannelKind } from '../vocabulary/channel-kind.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'
import type { Stage } from '../vocabulary/stage.ts'
import type { CardFields } from './card.ts'

/**
 * A blueprint to be: what a starter or an import writes. Keys are any texts that are unique among their kind;
 * the document gives each entity a fresh id and keeps the order of the lists.
 */
export interface BlueprintSeed {
  readonly title: string
  readonly description?: string
  readonly currency: string
  readonly phases: readonly SeedPhase[]
  readonly lanes: readonly SeedLane[]
  readonly channels: readonly SeedChannel[]
  readonly cards: readonly SeedCard[]
  readonly links: readonly SeedLink[]
  readonly actions: readonly SeedAction[]
  readonly archetypes: readonly SeedArchetype[]
}

export interface SeedPhase {
  readonly title: string
  readonly stage: Stage
  readonly steps: readonly { readonly key: string; readonly title: string; readonly milestone?: boolean }[]
}

export interface SeedLane {
  readonly key: string
  readonly kind: LaneKind
  readonly title: string
}

export interface SeedChannel {
  readonly key: string
  readonly name: string
  readonly kind?: ChannelKind
}

export interface SeedCard extends CardFields {
  readonly key: string
  /** Keys of its lane and step; a card without them waits in the tray. */
  readonly at?: { readonly lane: string; readonly step: string }
  readonly title: string
  readonly notes?: string
  /** Keys of channels. */
  readonly channels?: readonly string[]
}

export interface SeedLink {
  /** Keys of cards. */
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly label?: string
  readonly bothWays?: boolean
}

/** An improvement action; fields left out take `ACTION_DEFAULTS`. Money in minor units. */
export interface SeedAction {
  /** Key of its card. */
  readonly card: string
  readonly title: string
  readonly oneOffCost?: number
  readonly monthlyCost?: number
  readonly startMonth?: number
  readonly rampMonths?: number
  readonly horizonMonths?: number
  readonly discountRate?: number
  readonly confidence?: number
  /** Benefit a month at full effect. */
  readonly perMonth: number
  /** Weights by key of card. */
  readonly effects?: Readonly<Record<string, number>>
  readonly status?: ActionStatus
  readonly owner?: string
}

export interface SeedArchetype {
  readonly name: string
  readonly description?: string
  readonly fit?: ArchetypeFit
  /** Keys of steps, in the order in which this archetype takes them. */
  readonly path?: readonly string[]
  /** -2 to 2 by key of step. */
  readonly intended?: Readonly<Record<string, number>>
  readonly measured?: Readonly<Record<string, number>>
}
